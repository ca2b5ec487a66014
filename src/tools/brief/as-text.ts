/** The brief as Markdown; parts without an answer are named as open, so that the reader sees them too. */
import type { Shown } from '../face.ts';
import { sectionsOf } from './sections.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

export function asText({ value, words: { title, labels }, sides, locale }: Shown<Brief, Words>): string {
  const head = [
    `# ${title}: ${value.title || labels.empty}`,
    '',
    ...(value.from ? [`${sides.client}: ${value.from}  `] : []),
    ...(value.to ? [`${sides.assistant}: ${value.to}  `] : []),
  ];
  const parts = sectionsOf(value, labels, locale).flatMap(({ label, text }) => [
    '',
    `## ${label}`,
    '',
    text || `_${labels.empty}_`,
  ]);
  return [...head, ...parts, ''].join('\n');
}
