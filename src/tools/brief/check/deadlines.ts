/** Deadlines in a text: the day, and the time of day, that “bis”, “spätestens”, “by” say. */
import { daysAfter } from '#lib/days.ts';
import { readAnyDay } from '#lib/read-any-day.ts';
import { readTime } from '#lib/read-time.ts';
import type { TextField } from '../tool.ts';
import type { Due } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';

export interface Deadline extends Due {
  readonly field: TextField;
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

/** Days that follow “bis”, “spätestens”, “by”. */
export function deadlinesIn(reading: Reading, field: TextField, { is }: Knowledge, today: string): readonly Deadline[] {
  if (today === '') return [];
  return reading.words.flatMap(({ folded, start, end, isShielded, isBadExample }, at) => {
    if (isShielded || isBadExample || !is.untilWords.has(folded)) return [];
    const line = reading.text.slice(end, end + DAY_LENGTH).split('\n', 1)[0] ?? '';
    const before = dayBefore(reading, at, line, today);
    if (before) return [{ field, ...before }];
    if (isLasting(reading, at, is, today)) return [];
    const [lead = '', early = ''] = line.match(TIME_BEFORE) ?? [];
    const first = dayIn(line, line.match(/^:?\s?/)?.[0].length ?? 0, today);
    const found = first ?? dayIn(line, lead.length, today);
    if (!found) return [];
    const behind = line.slice(found.to).match(TIME_BEHIND);
    const [within] = line.slice(found.from, found.to).match(/(?<=tag|woch)mittag$/) ?? [];
    const time = readTime(behind?.[1] ?? within ?? (first ? '' : early));
    const isRelative = dayIn(line, found.from, daysAfter(today, 8))?.day !== found.day;
    const length = found.to + (behind?.[0].length ?? 0);
    const { day, isOtherWeekday } = found;
    return [{ field, day, time: time.ok ? time.time : '', start, end: end + length, isRelative, isOtherWeekday }];
  });
}

/** “Heute bis 15 Uhr”, “today before 5 pm”: the day stands before the “bis”, and only the time behind it. */
function dayBefore(
  { text, words }: Reading,
  at: number,
  line: string,
  today: string,
): Omit<Deadline, 'field'> | undefined {
  const [before, word] = [words[at - 1], words[at]];
  const [said = '', clock = ''] = line.match(TIME_BEHIND) ?? [];
  const time = readTime(clock);
  if (!before || !word || !time.ok || text.slice(before.end, word.start) !== ' ') return undefined;
  const reading = before.isCapital || before.folded.length > 4 ? readAnyDay(before.folded, today) : undefined;
  if (!reading?.ok || /^\d/.test(before.folded)) return undefined;
  const [start, end] = [before.start, word.end + said.length];
  return { day: reading.day, time: time.time, start, end, isRelative: true, isOtherWeekday: false };
}

/** “gültig bis”, “bin bis”, and the end of “3. bis 5. März”, “Mo bis Mi”: till then something is so, and nothing is due. */
function isLasting({ words }: Reading, at: number, is: Knowledge['is'], today: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || word.isAfterStop || word.isCapital) return false;
  const { folded } = before;
  const isNumber = /^\d/.test(folded) || is.numberWords.has(folded);
  return isNumber || is.lastingWords.has(folded) || is.months.has(folded) || readAnyDay(folded, today).ok;
}

/** The longest stretch from there that is a day. A short word is one with a capital only (“So”), a number with something before it (“zum 15.”). */
function dayIn(line: string, from: number, today: string): DayIn | undefined {
  const ends = [...line.slice(from).matchAll(/\S(?=\s|$)/g)].slice(0, DAY_WORDS).map(({ index }) => from + index + 1);
  for (const end of ends.reverse()) {
    const said = line.slice(from, end).replace(/(?:[,;:!?)]|(?<=\p{L})\.)+$/u, '');
    if (/^(?:\p{Ll}.{0,3}|\d+\.?)$/u.test(said)) continue;
    const to = from + said.length;
    const reading = readAnyDay(said, today);
    if (reading.ok) return { day: reading.day, from, to, isOtherWeekday: false };
    if (reading.reason === 'otherWeekday') return { day: reading.days[0], from, to, isOtherWeekday: true };
  }
  return undefined;
}
interface DayIn {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly isOtherWeekday: boolean;
}
