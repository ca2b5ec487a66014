/** The onboarding plan as Markdown. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { entryOf, type Onboarding } from './tool.ts';
import type { Words } from './view.tsx';
import { sayDate } from './when.ts';

export function asText({ value, words: { title, labels, phases }, sides, locale }: Shown<Onboarding, Words>): string {
  const start = value.startsOn ? [fill(labels.start, { day: formatDay(value.startsOn, locale, 'full') }), ''] : [];
  const lines = phases.flatMap((phase) => [
    `## ${phase.title}`,
    '',
    ...phase.items.flatMap((step) => {
      const { done, note } = entryOf(value, step.id);
      const line = `- [${done ? 'x' : ' '}] ${step.text} (${sides[step.owner]}, ${sayDate(value, step, labels, locale)})`;
      return note ? [line, ...note.split('\n').map((part) => `  ${part}`)] : [line];
    }),
    '',
  ]);
  return [`# ${title}`, '', ...start, ...lines].join('\n');
}
