/** The week as Markdown: what is to be done by day, with sides, effort and what it waits for. */
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { formatWorkingWeek, weekNumber } from '#lib/weeks.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { type OwnRow, type Week, worded } from './document.ts';
import { sayEffort } from './effort.ts';
import { byDay } from './plan.ts';
import { sayCarried, titleOfDay } from './said.ts';
import type { Words } from './view.tsx';

export function asText(given: Shown<Week, Words>): string {
  const { value, words, sides, locale, around } = given;
  const { title, labels, points } = words;
  const line = (row: OwnRow): string => {
    const facts = [
      sides[row.side],
      ...(row.dueOn ? [fill(labels.dueOn, { day: formatDay(row.dueOn, locale, 'medium') })] : []),
      ...(row.minutes > 0 ? [sayEffort(row.minutes, labels.effort, locale)] : []),
      ...(row.waitsFor.trim() ? [fill(labels.waits, { what: row.waitsFor })] : []),
      ...(row.carried > 0 ? [sayCarried(row.carried, labels)] : []),
      ...(row.movedTo ? [fill(labels.moved, { n: weekNumber(row.movedTo) })] : []),
    ];
    return `- [${row.doneOn ? 'x' : ' '}] ${row.text.trim() || labels.unnamed} (${facts.join(', ')})`;
  };
  const head =
    value.monday === ''
      ? labels.thisWeek
      : fill(labels.weekOf, {
          n: weekNumber(value.monday),
          days: formatWorkingWeek(value.monday, locale),
        });
  const days = byDay(worded(value.rows)).flatMap(([day, rows]) => {
    return [`## ${titleOfDay(day, given)}`, '', ...(rows.length > 0 ? rows.map(line) : [labels.freeDay]), ''];
  });
  const agenda = points.map(
    ({ title: point, minutes, hint }) => `- ${point} (${counted(labels.minutes, minutes)}): ${hint}`,
  );
  return [
    `# ${title}`,
    '',
    ...sideLines({ sides, around }),
    head,
    '',
    ...days,
    `## ${labels.checkIn}`,
    '',
    ...agenda,
    '',
  ].join('\n');
}
