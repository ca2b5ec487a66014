/** The onboarding plan as Markdown. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { phasesOf } from '#lib/step-lines.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { stepText } from '../steps/step-text.ts';
import { accessIn, type Onboarding } from './document.ts';
import type { Words } from './view.tsx';
import { sayDate } from './when.ts';

export function asText(shown: Shown<Onboarding, Words>): string {
  const { value, words, sides, locale } = shown;
  const { title, labels } = words;
  const start = value.startsOn ? [fill(labels.start, { day: formatDay(value.startsOn, locale, 'full') }), ''] : [];
  const lines = phasesOf(value, words.phases).flatMap(({ title: heading, items }) => [
    `## ${heading}`,
    '',
    ...items.flatMap((item) => stepText(item, sayDate(value, item, shown), shown)),
    '',
  ]);
  const access = accessIn(value).map((row) =>
    [`- ${row.tool}`, row.purpose, row.role, `${labels.access.revoker}: ${sides[row.revoker]}`]
      .filter((part) => part !== '')
      .join(' · '),
  );
  const accessList = access.length > 0 ? [`## ${labels.access.title}`, '', ...access, ''] : [];
  return [`# ${title}`, '', ...sideLines(shown), ...start, ...lines, ...accessList].join('\n');
}
