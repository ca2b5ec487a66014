/** Deadlines in a text: the day, and the time of day, that “bis”, “spätestens”, “by” say. */
import { daysAfter } from '#lib/days.ts';
import { readAnyDay } from '#lib/read-any-day.ts';
import { readTime } from '#lib/read-time.ts';
import type { Due } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { isMeant, type Reading, type Word } from './reading.ts';
import { spellOut } from './spell-out.ts';

export interface Deadline extends Due {
  readonly start: number;
  readonly end: number;
  /** “bis Freitag”: another day when it is read in another week. */
  readonly isRelative: boolean;
  /** “bis Freitag, 11. März” where that is a Thursday. */
  readonly isOtherWeekday: boolean;
}

/** Words a day can have, and characters: “Donnerstag, den 3. Dezember 2026”. */
const [DAY_WORDS, DAY_LENGTH] = [5, 48];
/** “by noon on Monday”, “bis 12 Uhr am Freitag” */
const TIME_BEFORE = /^:?\s(?:(noon|mittags?|\d{1,2}(?:[:.]\d\d)?(?: ?(?:uhr|h|[ap]m))?),?\s)?(?:(?:on|am)\s)?/i;
/** “Freitag, 14 Uhr”, “Friday at 2:30 pm” */
const TIME_BEHIND =
  /^[.,]?\s(?:(?:um|at)\s)?(noon|mittags?|\d{1,2}:\d\d(?: ?[ap]m)?|\d{1,2}(?:\.\d\d)? ?(?:uhr|h|[ap]m))(?!\p{L})/iu;

/** The last word of a day is one of these or a month: most of what follows “bis” and “by” needs no closer look. */
const LAST_WORDS = [
  /\d|tag|woch|monat|jahr|day|week|month|year|quart|fortnight|mittag|abend|(?<!\p{L})(?:heute|(?:über)?morgen|tomorrow|silvester|neujahr|nikolaus|eve)(?!\p{L})/iu,
  /(?<!\p{L})\p{Lu}\p{L}{1,4}(?!\p{L})/u, // Mo, Fri, Dez, EOW
] as const;
const mayEndDay = (word: string, is: Knowledge['is']): boolean =>
  LAST_WORDS.some((pattern) => pattern.test(word)) || is.months.has(spellOut(word));

/** A time of day: it stands behind the day, never in it. */
const CLOCK = /\d:\d\d|\d ?(?:uhr|h|[ap]m)(?!\p{L})/iu;

/** What was found in a reading that is kept: typing in one field does not read the others again. */
const remembered = new WeakMap<Reading, { readonly today: string; readonly found: readonly Deadline[] }>();

/** Days that follow “bis”, “spätestens”, “by”. */
export function deadlinesIn(reading: Reading, { is }: Knowledge, today: string): readonly Deadline[] {
  const before = remembered.get(reading);
  if (before?.today === today) return before.found;
  const found =
    today === ''
      ? []
      : reading.words
          .map((word, at) => mayEnd(word, is) && isMeant(word) && deadlineAt(reading, at, is, today))
          .filter((deadline) => typeof deadline === 'object');
  remembered.set(reading, { today, found });
  return found;
}

/** “vor 8 Uhr” ends something only behind its day, or it says how long ago. */
const isVor = ({ folded }: Word): boolean => folded === 'vor';
const mayEnd = (word: Word, is: Knowledge['is']): boolean => is.untilWords.has(word.folded) || isVor(word);

function deadlineAt(reading: Reading, at: number, is: Knowledge['is'], today: string): Deadline | undefined {
  const word = reading.words[at] as Word;
  const { start, end } = word;
  const line = reading.text.slice(end, end + DAY_LENGTH).split('\n', 1)[0] ?? '';
  const before = dayBefore(reading, at, line, is, today);
  if (before || isVor(word) || isLasting(reading, at, is, today)) return before;
  const [lead = '', early = ''] = line.match(TIME_BEFORE) ?? [];
  const begin = line.match(/^:?\s?/)?.[0].length ?? 0;
  const first = dayIn(line, begin, today, is);
  const found = first ?? (lead.length > begin ? dayIn(line, lead.length, today, is) : undefined);
  if (!found) return undefined;
  const { day, isOtherWeekday } = found;
  const behind = line.slice(found.to).match(TIME_BEHIND);
  const said = line.slice(found.from, found.to);
  const [within] = said.match(/(?<=tag|woch)mittag$/) ?? [];
  const time = readTime(behind?.[1] ?? within ?? (first ? '' : early));
  const later = dayIn(line, found.from, daysAfter(today, 8), is);
  const isRelative = later?.day !== day;
  const length = found.to + (behind?.[0].length ?? 0);
  return { day, time: time.ok ? time.time : '', start, end: end + length, isRelative, isOtherWeekday };
}

/** “Heute bis 15 Uhr”, “on 1 June before 8 am”: the day stands before the “bis”, and only the time behind it. */
function dayBefore(
  reading: Reading,
  at: number,
  line: string,
  is: Knowledge['is'],
  today: string,
): Deadline | undefined {
  const { text, words } = reading;
  const [before, word] = [words[at - 1], words[at]];
  const [said = '', clock = ''] = line.match(TIME_BEHIND) ?? [];
  const time = readTime(clock);
  if (!before || !word || !time.ok) return undefined;
  const asDeadline = (start: number): Deadline | undefined => {
    const name = text.slice(start, word.start).trim();
    const read = /^\d+\.?$/.test(name) ? undefined : readAnyDay(name, today);
    const [from, end] = [start, word.end + said.length];
    return read?.ok
      ? { day: read.day, time: time.time, start: from, end, isRelative: !/\d/.test(name), isOtherWeekday: false }
      : undefined;
  };
  const isWord = text.slice(before.end, word.start) === ' ' && !/^\d/.test(before.folded);
  const isName = isWord && (before.isCapital || before.end - before.start > 4);
  const named = isName && (!isVor(word) || isAsked(reading, word, is)) ? asDeadline(before.start) : undefined;
  if (named) return named;
  const on = words
    .slice(Math.max(0, at - 1 - DAY_WORDS), at - 1)
    .findLast(({ folded, sentence }) => sentence === word.sentence && /^(?:am|on)$/.test(folded));
  return on && isAsked(reading, word, is) ? asDeadline(on.end + 1) : undefined;
}

/** Whether the sentence asks for something: with a “bitte”, a verb at its head, or one at its end that nothing else in it leads to. */
function isAsked({ words }: Reading, { sentence }: Word, is: Knowledge['is']): boolean {
  const own = words.filter((word) => word.sentence === sentence);
  const [first, last] = [own[0], own.at(-1)];
  if (own.some(({ folded }) => /^(?:bitte|please)$/.test(folded)) || is.verbs.has(first?.folded ?? '')) return true;
  const isLed = own.some(({ folded }) => /^(?:wird|werden|hat|haben|ist|sind|kann|will)$/.test(folded));
  return last !== undefined && !last.isCapital && is.verbEndings.has(last.folded) && !isLed;
}

/** “gültig bis”, “bin bis”, “not before”, and the end of “3. bis 5. März”, “Mo bis Mi”: till then something is so, and nothing is due. */
function isLasting({ text, words }: Reading, at: number, is: Knowledge['is'], today: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || word.isAfterStop || word.isCapital) return false;
  if (!/^\.? $/.test(text.slice(before.end, word.start))) return false;
  const { folded } = before;
  const isNumber = /^\d/.test(folded) || is.numberWords.has(folded);
  if (isNumber || [is.lastingWords, is.months, is.negations].some((words) => words.has(folded))) return true;
  const name = text.slice(before.start, before.end);
  return mayEndDay(name, is) && readAnyDay(name, today).ok;
}

/** The longest stretch from there that is a day. A short word is one with a capital only (“So”), a number with something before it (“zum 15.”). */
function dayIn(line: string, from: number, today: string, is: Knowledge['is']): DayIn | undefined {
  const ends = [...line.slice(from).matchAll(/\S(?=\s|$)/g)].slice(0, DAY_WORDS).map(({ index }) => from + index + 1);
  let withNumber: DayIn | undefined;
  for (const end of ends.reverse()) {
    const said = line.slice(from, end).replace(/(?:[,;:!?)]|(?<=\p{L})\.)+$/u, '');
    const day = dayOf(said, from, today, is);
    // “3. Dezember, 12 Uhr” is no day of 2012; “December 3” is one.
    if (day && !withNumber && / \d{1,2}$/.test(said)) withNumber = day;
    else if (day) return day;
  }
  return withNumber;
}

function dayOf(said: string, from: number, today: string, is: Knowledge['is']): DayIn | undefined {
  const [first = '', last = first, ...more] = said.split(' ');
  const isNumber = /^\d+$/.test(first) || [is.numberWords, is.oneWords].some((words) => words.has(spellOut(first)));
  const isSpan = more.length === 0 && isNumber && is.timeUnits.has(spellOut(last)); // “Frist 3 Monate”
  const isShort = /^(?:\p{Ll}.{0,3}|\d+\.?)$/u.test(said);
  if (isSpan || isShort || CLOCK.test(said) || !mayEndDay(more.at(-1) ?? last, is)) return undefined;
  const to = from + said.length;
  const reading = readAnyDay(said, today);
  if (reading.ok) return { day: reading.day, from, to, isOtherWeekday: false };
  if (reading.reason === 'otherWeekday') return { day: reading.days[0], from, to, isOtherWeekday: true };
  // “Freitagabend”; of “Freitag 18 Uhr” the shorter stretch is the day.
  if (reading.reason === 'withTime' && first === said) return { day: reading.days[0], from, to, isOtherWeekday: false };
  return undefined;
}
interface DayIn {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly isOtherWeekday: boolean;
}
