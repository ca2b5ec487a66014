/** What stands in a brief beside its fields, line by line: for paper, Markdown and mails alike. */
import { fill } from '#lib/fill.ts';
import type { Shown } from '../face.ts';
import { termsOf } from './put-aside.ts';
import { type PartId, sectionsOf } from './sections.ts';
import type { Brief } from './tool.ts';
import { isAsked, POINTS, remarkOf } from './two-sides.ts';
import type { Words } from './view.tsx';

export type Asked = Omit<Shown<Brief, Words>, 'level' | 'today'>;

/** Question and answer beside a part, one line each; nothing when nobody asked. */
export function remarkLines(
  { value, words: { labels } }: Pick<Asked, 'value' | 'words'>,
  part: PartId,
): readonly string[] {
  const { unclear, answer } = remarkOf(value, part);
  if (!isAsked({ unclear, answer, isSettled: false })) return [];
  const question = fill(labels.paperQuestion, { text: unclear.trim() });
  return answer.trim() === '' ? [question] : [question, fill(labels.paperAnswer, { text: answer.trim() })];
}

/** The four checks that have an answer: `Termin: noch nicht (Freitag ist ein Feiertag)`. */
export function readyLines({ value, words: { labels } }: Pick<Asked, 'value' | 'words'>): readonly string[] {
  return POINTS.flatMap((point) => {
    const { answer, missing } = value.ready[point];
    if (answer === '') return [];
    const said = `${labels.check.short[point]}: ${labels.check.answers[answer]}`;
    return [answer === 'notYet' && missing.trim() !== '' ? `${said} (${missing.trim()})` : said];
  });
}

/** What the assistant understood and what the client says to it. */
export function ownWordsLines({ value, words: { labels } }: Pick<Asked, 'value' | 'words'>): readonly string[] {
  const { ownWords, ownWordsFit, ownWordsAnswer } = value;
  if (ownWords.trim() === '') return [];
  const said = [ownWordsFit && labels.back.fitAnswers[ownWordsFit], ownWordsAnswer.trim()].filter(Boolean).join('. ');
  return said === '' ? [ownWords.trim()] : [ownWords.trim(), fill(labels.paperAnswer, { text: said })];
}

/** Words explained once in this brief: `BWA: betriebswirtschaftliche Auswertung`. */
export function termLines(brief: Brief): readonly string[] {
  return termsOf(brief).map(({ text, meaning }) => `${text}: ${meaning.trim()}`);
}

/** Heading and lines of each part of the whole exchange, in reading order. */
export function partsOf(asked: Asked): readonly (readonly [heading: string, lines: readonly string[]])[] {
  const { labels } = asked.words;
  const checked = readyLines(asked);
  const understood = ownWordsLines(asked);
  const terms = termLines(asked.value);
  const used = asked.value.usedHours.trim();
  return [
    ...sectionsOf(asked).map(
      ({ id, label, text }) => [label, [...(text ? [text] : []), ...remarkLines(asked, id)]] as const,
    ),
    ...(terms.length > 0 ? [[labels.hints.terms, terms] as const] : []),
    ...(checked.length > 0 ? [[labels.paperCheck, checked] as const] : []),
    ...(understood.length > 0 ? [[labels.paperOwnWords, understood] as const] : []),
    ...(used === '' ? [] : [[labels.standing.used, [used]] as const]),
  ];
}
