/** The check-in in writing: four lines to copy into a message (facts R4, H2). Results and dates, never a log of activity. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import type { Side } from '#lib/sides.ts';
import type { Locale } from '#locales';
import type { Role } from '../collaboration.ts';
import { dueDayOf, isOpen, type OwnRow, type Week, worded } from './document.ts';

interface MessageLabels {
  readonly state: string;
  readonly done: string;
  readonly ahead: string;
  readonly heldUp: string;
  readonly decide: string;
  readonly nothing: string;
  readonly by: string;
  readonly waitsFor: string;
}

interface Input {
  readonly week: Week;
  /** Whose lines; '' for everybody's, each with who it is. */
  readonly role: Role;
  readonly names: Readonly<Record<Side, string>>;
  /** `YYYY-MM-DD`, or '' while it is not known. */
  readonly today: string;
  /** The last working day before it: what was done since then is told. */
  readonly since: string;
  readonly questions: readonly { readonly text: string }[];
  readonly labels: MessageLabels;
  readonly locale: Locale;
}

export function messageOf({ week, role, names, today, since, questions, labels, locale }: Input): string {
  const mine = inOrder(week.rows).filter(
    ({ side, movedTo, text }) =>
      movedTo === '' && text.trim() !== '' && (role === '' || side === role || side === 'both'),
  );
  const whose = (row: OwnRow): OwnRow => (role === '' ? { ...row, text: `${names[row.side]}: ${row.text}` } : row);
  const by = (row: OwnRow): string => sayByWhen(week, whose(row), labels, locale);
  const waiting = mine.filter((row) => isOpen(row) && row.waitsFor.trim() !== '');
  const part = (title: string, lines: readonly string[]): readonly string[] => [
    title,
    ...(lines.length > 0 ? lines : [labels.nothing]).map((line) => `– ${line}`),
    '',
  ];
  return [
    today === '' ? '' : `${fill(labels.state, { day: formatDay(today, locale, 'full') })}\n`,
    ...part(
      labels.done,
      mine.filter(({ doneOn }) => doneOn !== '' && doneOn >= since).map((row) => whose(row).text),
    ),
    ...part(
      labels.ahead,
      aheadOf(week)
        .filter(({ id }) => mine.some((row) => row.id === id))
        .map(by),
    ),
    ...part(
      labels.heldUp,
      waiting.map((row) => fill(labels.waitsFor, { text: by(row), what: row.waitsFor })),
    ),
    ...part(
      labels.decide,
      questions.map(({ text }) => text),
    ),
  ]
    .join('\n')
    .trim();
}

/** What is next: open lines that wait for nothing, the earliest day first, those without a day last. */
export function aheadOf(week: Week): readonly OwnRow[] {
  const day = (row: OwnRow): string => dueDayOf(week, row) || '9';
  return inOrder(worded(week.rows))
    .filter((row) => isOpen(row) && row.waitsFor.trim() === '')
    .sort((a, b) => day(a).localeCompare(day(b)));
}

/** `Warteliste prüfen (bis Do., 03.12.2026)`; without a day the words alone. */
export function sayByWhen(week: Week, row: OwnRow, labels: Pick<MessageLabels, 'by'>, locale: Locale): string {
  const date = dueDayOf(week, row);
  return date === '' ? row.text : fill(labels.by, { text: row.text, day: formatDay(date, locale, 'medium') });
}
