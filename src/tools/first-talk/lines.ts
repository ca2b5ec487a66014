/** The questions that stand on the sheet: chosen, added, moved, and how many minutes there are for them. */
import { byPlace, changeRow, inOrder, moveRow, type Rows, withoutRow } from '#lib/rows.ts';
import type { Party } from '#lib/sides.ts';
import { isWritten } from '#lib/written.ts';
import { type FirstTalk, type Listed, listedOf, type Own, type Question, type Theme } from './document.ts';

/** A question as it stands on the sheet, from the list or one's own. */
export interface Line {
  readonly id: string;
  readonly asker: Party;
  readonly text: string;
  readonly hint: string;
  readonly answer: string;
  readonly isOwn: boolean;
  readonly place: number;
}

/** Whether a question of the list stands on the sheet. */
function isTaken(talk: FirstTalk, { id, usual = false }: Question): boolean {
  const { use } = listedOf(talk, id);
  return use === '' ? usual : use === 'yes';
}

const isAsked = ({ whose }: FirstTalk, who: Party): boolean => whose === '' || whose === who;

/** The questions of a theme that stand on the sheet, in order. */
export function linesIn(talk: FirstTalk, { id: theme, questions }: Theme): readonly Line[] {
  const listed = questions.flatMap((question, index): readonly Line[] => {
    if (!isTaken(talk, question)) return [];
    const { answer, place } = listedOf(talk, question.id);
    return [{ ...question, answer, isOwn: false, place: place || index + 1 }];
  });
  const own = inOrder(talk.own)
    .filter((row) => row.theme === theme)
    .map((row): Line => ({ ...row, hint: '', isOwn: true }));
  return [...listed, ...own].filter(({ asker }) => isAsked(talk, asker)).sort(byPlace);
}

/** Questions of the list one could add. */
export function poolOf(talk: FirstTalk, { questions }: Theme): readonly Question[] {
  return questions.filter((question) => isAsked(talk, question.asker) && !isTaken(talk, question));
}

export function withListed(talk: FirstTalk, id: string, change: Partial<Listed>): FirstTalk {
  return { ...talk, listed: { ...talk.listed, [id]: { ...listedOf(talk, id), ...change } } };
}

/** With something changed about a line; `text` and `asker` can be changed on own ones only. */
export function withLine(talk: FirstTalk, { id, isOwn }: Line, change: Partial<Own>): FirstTalk {
  if (isOwn) return { ...talk, own: changeRow(talk.own, id, change) };
  const { answer, place } = change;
  return withListed(talk, id, {
    ...(answer === undefined ? {} : { answer }),
    ...(place === undefined ? {} : { place }),
  });
}

/** Takes a line off the sheet. An answer to a question of the list is kept and comes back with it. */
export function withoutLine(talk: FirstTalk, { id, isOwn }: Line): FirstTalk {
  return isOwn ? { ...talk, own: withoutRow(talk.own, id) } : withListed(talk, id, { use: 'no' });
}

/** With an own question at the end of a theme. @param id new, `[a-z0-9]+` */
export function withOwn(talk: FirstTalk, theme: Theme, id: string, asker: Party, text = ''): FirstTalk {
  const all = { ...talk, whose: '' as const };
  const place = Math.max(theme.questions.length, ...linesIn(all, theme).map((line) => line.place)) + 1;
  return { ...talk, own: { ...talk.own, [id]: { theme: theme.id, asker, text, answer: '', place } } };
}

/** With a line moved by one among those that show: −1 up, 1 down. */
export function moveLine(talk: FirstTalk, theme: Theme, id: string, by: -1 | 1): FirstTalk {
  const lines = linesIn(talk, theme);
  const before: Rows<Line> = Object.fromEntries(lines.map((line) => [line.id, line]));
  const after = moveRow(before, id, by);
  return lines.reduce((moved, line) => {
    // 0 means “where the list has it”: just below the next place above it is as good.
    const above = Math.min(1, ...lines.map(({ place }) => place).filter((place) => place > 0));
    const at = after[line.id]?.place || above / 2;
    return at === line.place ? moved : withLine(moved, line, { place: at });
  }, talk);
}

/** Minutes planned for a theme or for the end. @param proposed minutes while nobody planned others */
export function minutesOf({ minutes }: FirstTalk, id: string, proposed: number): number {
  const typed = Object.hasOwn(minutes, id) ? (minutes[id] ?? '') : '';
  return typed === '' ? proposed : Number(typed);
}

/** Fewer minutes than this for a question are too few for an answer; a rule of thumb. */
const LEAST_MINUTES = 2;
export function isTight(questions: number, minutes: number): boolean {
  return questions > 1 && minutes < questions * LEAST_MINUTES;
}

/** Those that ask something: an own question without words does not count. */
export const askedIn = (lines: readonly Line[]): readonly Line[] =>
  lines.filter((line) => isWritten(line, 'text', 'answer'));

export function progressOf(lines: readonly Line[]): { readonly done: number; readonly all: number } {
  const asked = askedIn(lines);
  return { done: asked.filter(({ answer }) => answer.trim() !== '').length, all: asked.length };
}
