/** The talk as Markdown: before it an agenda with questions, after it the minutes. Hidden preparations stay hidden. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { findFormat, lengthOf, partsOf, questionsOf } from './agenda.ts';
import { actionsIn, type Talk } from './document.ts';
import { earlierActions, leftOpen } from './earlier.ts';
import { shownSides } from './shown.ts';
import { formatOf, minutesOf, noteOf } from './tool.ts';
import type { Words } from './view.tsx';

export function asText({ value, words, sides, locale, around }: Shown<Talk, Words>): string {
  const { title, labels } = words;
  const id = formatOf(value);
  const format = findFormat(words, id);
  const day = (on: string): string =>
    on === '' ? '' : `, ${fill(labels.by, { day: formatDay(on, locale, 'medium') })}`;
  const visible = shownSides(value, around);
  const parts = partsOf(words, id).flatMap((part) => [
    `## ${part.title} (${fill(labels.minutes, { n: part.minutes })})`,
    '',
    ...questionsOf(words, id)
      .filter(({ part: own }) => own === part.id)
      .flatMap((question) => [
        `- ${question.text}`,
        ...visible
          .map((side) => [sides[side], noteOf(value, side, question.id).trim()] as const)
          .filter(([, note]) => note !== '')
          .map(([side, note]) => `  - ${side}: ${note}`),
      ]),
    ...(minutesOf(value, part.id).trim() ? ['', minutesOf(value, part.id).trim()] : []),
    '',
  ]);
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];
  return [
    `# ${title}: ${format.name}`,
    '',
    ...sideLines({ sides, around }),
    `${value.on ? `${formatDay(value.on, locale, 'full')}. ` : ''}${fill(labels.length, { n: lengthOf(format) })}`,
    '',
    ...section(labels.leftOpen, [leftOpen(around, value.on)].filter(Boolean)),
    ...section(
      labels.earlier,
      earlierActions(around).map(({ text, side, on }) => `- [ ] ${text} (${sides[side]}${day(on)})`),
    ),
    ...parts,
    ...section(
      labels.actions,
      actionsIn(value).map(
        ({ text, side, on, doneOn }) => `- [${doneOn ? 'x' : ' '}] ${text} (${sides[side]}${day(on)})`,
      ),
    ),
    ...(['open', 'rules'] as const).flatMap((part) =>
      section(labels[part], minutesOf(value, part).trim() ? [minutesOf(value, part).trim()] : []),
    ),
    ...section(labels.nextTalk, value.next ? [formatDay(value.next, locale, 'full')] : []),
  ].join('\n');
}
