/** The brief as Markdown. */
import type { Shown } from '../face.ts';
import { partsOf, remarkLines } from './lines.ts';
import { namesOf } from './sections.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

export function asText(asked: Shown<Brief, Words>): string {
  const { value, words, sides, around } = asked;
  const { labels } = words;
  const names = namesOf(value, around.card);
  const head = [
    `# ${words.title}: ${value.title || labels.empty}`,
    '',
    ...(names.client ? [`${sides.client}: ${names.client}  `] : []),
    ...(names.assistant ? [`${sides.assistant}: ${names.assistant}  `] : []),
    ...remarkLines(asked, 'title'),
  ];
  const parts = partsOf(asked).flatMap(([heading, lines]) => [
    '',
    `## ${heading}`,
    '',
    lines.length === 0 ? `_${labels.empty}_` : lines.join('\n\n'),
  ]);
  return [...head, ...parts, ''].join('\n');
}
