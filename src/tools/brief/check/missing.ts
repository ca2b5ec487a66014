/** Parts of the brief without which the other person has to guess: no date, no criterion, no limit, a day that is no working day. */
import { dateOf, daysBetween } from '#lib/days.ts';
import { readHours } from '#lib/read-hours.ts';
import { workingDaysFrom } from '#lib/working-days.ts';
import type { Brief, TextField } from '../tool.ts';
import { isDenied } from './cures.ts';
import { type Deadline, deadlinesIn } from './deadlines.ts';
import type { Due } from './finding.ts';
import type { Knowledge, Lexicon } from './knowledge.ts';
import { isMeant, type Reading } from './reading.ts';
import { saysCap, saysDone, saysWhereToAsk } from './said-elsewhere.ts';
import type { Missing } from './wording.ts';

export interface Gap {
  readonly code: Missing;
  /** Field to fill or to look at. */
  readonly field: TextField | 'dueOn' | 'dueTime';
  /** Place in that field, where there is one. */
  readonly start?: number;
  readonly end?: number;
  /** A deadline that stands only in the text. */
  readonly due?: Due;
}
type Readings = Readonly<Record<TextField, Reading>>;

/** Fields in which “bis …” means the deadline of the whole. */
const DEADLINE_FIELDS = ['title', 'result', 'included', 'steps', 'acceptance'] as const;
/** Characters of a task that still names a sheet and an entry of a calendar (rule of thumb). */
export const LONGEST_TITLE = 120;
/** Hours of one working day that a task can take at most (rule of thumb). */
const HOURS_A_DAY = 8;

export function gapsIn(brief: Brief, readings: Readings, knowledge: Knowledge, today: string): readonly Gap[] {
  const { is } = knowledge;
  const has = (field: TextField): boolean => brief[field].trim() !== '';
  const some = (field: TextField, lexicon: { has: (word: string) => boolean }): boolean =>
    readings[field].words.some(({ folded }) => lexicon.has(folded));
  const someSay = (says: (reading: Reading, knowledge: Knowledge) => boolean): boolean =>
    Object.values(readings).some((reading) => says(reading, knowledge));
  const deadlines = DEADLINE_FIELDS.flatMap((field) =>
    deadlinesIn(readings[field], knowledge, today).map((deadline) => ({ ...deadline, field })),
  );
  const gaps: (Gap | false | undefined)[] = [
    has('title') && !hasVerb(readings.title, knowledge) && { code: 'verb', field: 'title' },
    brief.title.trim().length > LONGEST_TITLE && { code: 'title', field: 'title' },
    !has('result') && { code: 'result', field: 'result' },
    has('result') && !hasFormat(readings.result, knowledge) && { code: 'format', field: 'result' },
    !has('acceptance') && !someSay(saysDone) && { code: 'criterion', field: 'acceptance' },
    ...dueGaps(brief, deadlines, today),
    !has('capHours') && !someSay(saysCap) && { code: 'cap', field: 'capHours' },
    isTooMuch(brief, today) && { code: 'effort', field: 'capHours' },
    linkGap(readings, knowledge),
    personalGap(readings, knowledge),
    has('access') && !some('access', is.roles) && !some('access', is.nothing) && { code: 'role', field: 'access' },
    !has('questions') && !someSay(saysWhereToAsk) && { code: 'questions', field: 'questions' },
  ];
  return gaps.filter((gap) => gap !== false && gap !== undefined);
}

/** German titles end with their verb (“… suchen, 20 Zeilen”), imperatives and English ones begin with it. */
export function hasVerb({ text, words }: Reading, { is }: Knowledge): boolean {
  return words.some((word, at) => {
    const isFirst = at === 0 || word.isAfterStop || is.joins.has(words[at - 1]?.folded ?? '');
    if (isFirst && is.verbs.has(word.folded)) return true;
    const next = words[at + 1];
    const isLast = !next || next.isAfterStop || next.isShielded || is.joins.has(next.folded);
    return (
      isLast &&
      !word.isCapital &&
      at > 0 &&
      is.verbEndings.has(word.folded) &&
      !/\d/.test(text.slice(word.start, word.end))
    );
  });
}

/** A kind of document, a number, a file or a name in quotes says what is handed over. */
function hasFormat({ words, shields }: Reading, { is }: Knowledge): boolean {
  return shields.length > 0 || words.some(({ folded }) => /\d/.test(folded) || is.formats.has(folded));
}

function dueGaps(
  { dueOn, dueTime, zone }: Brief,
  deadlines: readonly (Deadline & { readonly field: TextField })[],
  today: string,
): readonly (Gap | false | undefined)[] {
  const wrong = deadlines.find(({ isOtherWeekday }) => isOtherWeekday);
  const first = deadlines.find(({ isOtherWeekday }) => !isOtherWeekday);
  const absolute = deadlines.filter(({ isRelative }) => !isRelative);
  const day = dueOn || absolute[0]?.day;
  const other = absolute.find((deadline) => deadline.day !== day);
  const weekday = dueOn === '' ? 1 : dateOf(dueOn).getDay();
  const isPast = dueOn !== '' && today !== '' && dueOn < today;
  const isWeekend = dueOn !== '' && today !== '' && (weekday === 0 || weekday === 6);
  return [
    dueOn === '' && deadlines.length === 0 && { code: 'date', field: 'dueOn' },
    dueOn === '' && first && { code: 'written', field: first.field, start: first.start, end: first.end, due: first },
    wrong && { code: 'weekday', field: wrong.field, start: wrong.start, end: wrong.end },
    dueOn !== '' && (dueTime === '' || zone === '') && { code: 'time', field: 'dueTime' },
    isPast && { code: 'past', field: 'dueOn' },
    !isPast && isWeekend && { code: 'weekend', field: 'dueOn' },
    !isPast && !isWeekend && today !== '' && isHoliday(dueOn) && { code: 'holiday', field: 'dueOn' },
    other !== undefined && { code: 'deadlines', field: other.field, start: other.start, end: other.end },
  ];
}

/** Days on which Germany, Austria and most of Switzerland rest: New Year, Easter Monday, Ascension Day, Whit Monday, Christmas. */
export function isHoliday(day: string): boolean {
  if (day === '') return false;
  if (/-(?:01-01|12-25|12-26)$/.test(day)) return true;
  return [1, 39, 50].includes(daysBetween(easterSunday(Number(day.slice(0, 4))), day));
}

/** Gregorian calendar, after the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

/** More hours than working days until the deadline can hold, today included. */
function isTooMuch({ capHours, dueOn }: Brief, today: string): boolean {
  const hours = readHours(capHours);
  if (!hours || dueOn === '' || today === '' || dueOn < today) return false;
  // Beyond a year nobody is in a hurry.
  if (daysBetween(today, dueOn) > 366) return false;
  const workingDay = workingDaysFrom(today);
  let days = 1;
  while (workingDay(days + 1) <= dueOn) days += 1;
  return hours > days * HOURS_A_DAY;
}

/** A template, a pattern or a guide is spoken of, and nowhere in the brief is a link, a file or a name. */
function linkGap(readings: Readings, { is }: Knowledge): Gap | undefined {
  if (Object.values(readings).some(({ shields }) => shields.some(({ isSource }) => isSource))) return undefined;
  return firstOf(readings, 'link', ({ words }, at) => is.samples.has(words[at]?.folded ?? ''));
}

/** Data of other people are handed over, and nothing says that a contract on processing them exists (Art. 28 GDPR: facts B2). */
function personalGap(readings: Readings, knowledge: Knowledge): Gap | undefined {
  const { personal, processing } = knowledge.is;
  const names = (lexicon: Lexicon, { words }: Reading, at: number): boolean =>
    lexicon.has(words[at]?.folded ?? '') || lexicon.has(`${words[at]?.folded} ${words[at + 1]?.folded}`);
  const isSettled = Object.values(readings).some((reading) =>
    reading.words.some((_, at) => names(processing, reading, at)),
  );
  if (isSettled) return undefined;
  return firstOf(
    readings,
    'personal',
    (reading, at) => names(personal, reading, at) && !isDenied(reading, knowledge, { from: at, to: at + 1 }),
  );
}

/** The first word the test is true of, in what belongs to the task and is meant. */
function firstOf(readings: Readings, code: Missing, test: (reading: Reading, at: number) => boolean): Gap | undefined {
  for (const [field, reading] of Object.entries(readings) as [TextField, Reading][]) {
    if (field === 'excluded') continue;
    const word = reading.words.find((one, at) => isMeant(one) && test(reading, at));
    if (word) return { code, field, start: word.start, end: word.end };
  }
  return undefined;
}
