/** The brief as plain text: for a mail, and the assistant's answer for the way back. */
import { type Asked, ownWordsLines, partsOf, readyLines, remarkLines } from './lines.ts';
import { nameOfPart, PARTS } from './sections.ts';

/** Plain text for a mail: the subject in the first line, no marks. Open parts are named, so that nobody takes them for settled. */
export function asMail(asked: Asked): string {
  const { value, words } = asked;
  const parts = partsOf(asked).flatMap(([heading, lines]) => [
    '',
    `${heading}:`,
    ...(lines.length === 0 ? [words.labels.empty] : lines),
  ]);
  return [`${words.title}: ${value.title || words.labels.empty}`, ...remarkLines(asked, 'title'), ...parts, ''].join(
    '\n',
  );
}

/** The assistant's answer alone, for a mail back. */
export function asReply(asked: Asked): string {
  const { value, words } = asked;
  const { labels } = words;
  const questions = PARTS.flatMap((part) => {
    const lines = remarkLines(asked, part);
    return lines.length === 0 ? [] : ['', `${nameOfPart(part, words)}:`, ...lines];
  });
  const checked = readyLines(asked);
  const understood = ownWordsLines(asked);
  return [
    `${words.title}: ${value.title || labels.empty}`,
    ...(checked.length > 0 ? ['', `${labels.paperCheck}:`, ...checked] : []),
    ...questions,
    ...(understood.length > 0 ? ['', `${labels.paperOwnWords}:`, ...understood] : []),
    '',
  ].join('\n');
}
