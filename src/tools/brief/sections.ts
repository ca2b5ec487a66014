/** The brief as it is read: heading and text of each part in order, the same for paper and for Markdown. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import type { Brief, TextField } from './tool.ts';
import type { Words } from './view.tsx';

export interface Section {
  readonly id: string;
  readonly label: string;
  /** '' when nobody has answered yet. */
  readonly text: string;
  /** Lines to write on, on paper, while the text is empty. */
  readonly lines: number;
  /** Stands beside the part before or after it on paper. */
  readonly isHalf: boolean;
}

const HALVES: ReadonlySet<string> = new Set([
  'included',
  'excluded',
  'inputs',
  'access',
  'due',
  'interim',
  'capHours',
  'atCap',
]);

/** `Freitag, 4. Dezember 2026, 12:00 Uhr (Europe/Berlin)` */
export function sayDeadline({ dueOn, dueTime, zone }: Brief, labels: Words['labels'], locale: Locale): string {
  const day = dueOn && formatDay(dueOn, locale, 'full');
  const moment = day && dueTime ? fill(labels.dueAt, { day, time: dueTime }) : day || dueTime;
  return moment && zone ? `${moment} (${zone})` : moment;
}

/** `3` → `3 Stunden`; words stay as they were typed. */
export function sayHours(capHours: string, labels: Words['labels']): string {
  const text = capHours.trim();
  if (!/^\d+([.,]\d+)?$/.test(text)) return text;
  return text === '1' ? labels.hour : fill(labels.hours, { n: text });
}

export function sectionsOf(brief: Brief, labels: Words['labels'], locale: Locale): readonly Section[] {
  const field = (id: TextField, lines: number, text = brief[id]): Section => ({
    id,
    label: labels.fields[id].label,
    text: text.trim(),
    lines,
    isHalf: HALVES.has(id),
  });
  const due: Section = {
    id: 'due',
    label: labels.fields.due.label,
    text: sayDeadline(brief, labels, locale),
    lines: 1,
    isHalf: true,
  };
  return [
    field('purpose', 2),
    field('result', 2),
    field('included', 2),
    field('excluded', 2),
    field('inputs', 2),
    field('access', 2),
    field('steps', 3),
    field('examples', 2),
    field('acceptance', 3),
    due,
    field('interim', 1),
    field('capHours', 1, sayHours(brief.capHours, labels)),
    field('atCap', 1),
    field('questions', 2),
  ];
}
