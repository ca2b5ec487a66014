/** Questions as Markdown: the open ones to be answered, then the handbook and the glossary. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { sideLines } from '../side-lines.ts';
import { answererOf, isAsked, type Questions } from './document.ts';
import { glossaryOf, handbookOf, openIn } from './lists.ts';
import type { Words } from './view.tsx';

export function asText({ value, words: { title, labels }, sides, locale, around }: Shown<Questions, Words>): string {
  const open = openIn(value)
    .filter(isAsked)
    .flatMap((one) => {
      const side = sides[answererOf(one)];
      const who = one.by
        ? fill(labels.answersBy, { side, day: formatDay(one.by, locale, 'medium') })
        : fill(labels.answers, { side });
      const line = `- [ ] ${one.text} (${one.isBlocking ? labels.blocking : labels.canWait}, ${who})`;
      return one.answer.trim() ? [line, `  ${one.answer.trim().replaceAll('\n', '\n  ')}`] : [line];
    });
  const chapters = handbookOf(value, locale).flatMap(({ topic, entries }) => [
    `### ${topic || labels.noTopic}`,
    '',
    ...entries.flatMap(({ text, answer }) => [`**${text}**  `, answer.trim(), '']),
  ]);
  const terms = glossaryOf(value, locale).map(({ word, meaning }) => `- **${word}**: ${meaning}`);
  return [
    `# ${title}`,
    '',
    ...sideLines({ sides, around }),
    `## ${labels.open}`,
    '',
    ...(open.length > 0 ? open : [labels.noneOpen]),
    '',
    `## ${labels.handbook}`,
    '',
    ...(chapters.length > 0 ? chapters : [labels.handbookEmpty, '']),
    `## ${labels.terms}`,
    '',
    ...(terms.length > 0 ? terms : [labels.termsHint]),
    '',
  ].join('\n');
}
