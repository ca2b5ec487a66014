/** Both pages as Markdown, prompt by prompt. */
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { compare } from './compare.ts';
import { namesIn } from './names.ts';
import { answerOf, type Manual } from './tool.ts';
import type { Words } from './view.tsx';

export function asText({ value, words: { title, labels, prompts }, sides, around }: Shown<Manual, Words>): string {
  const { differences } = compare(value, prompts, namesIn(around, labels));
  return [
    `# ${title}`,
    '',
    ...sideLines({ sides, around }),
    ...prompts.flatMap((prompt) => [
      `## ${prompt.question}`,
      '',
      ...PARTIES.map((side) =>
        fill(labels.line, { side: sides[side], answer: answerOf(value, side, prompt) || labels.open }),
      ).map((line) => `- ${line}`),
      '',
    ]),
    ...(differences.length > 0
      ? [`## ${labels.differences}`, '', ...differences.map(({ sentence, tip }) => `- ${sentence} ${tip}`), '']
      : []),
  ].join('\n');
}
