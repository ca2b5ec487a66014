/** The lists made of it: what is open, the handbook by topic, the topics, the glossary, and what others have for it. */
import { fold, holds } from '#lib/fold.ts';
import { type Identified, inOrder } from '#lib/rows.ts';
import { writtenIn } from '#lib/written.ts';
import { type Around, toldOf } from '../around.ts';
import { isAnswered, isAsked, type Question, type Questions, type Term } from './document.ts';

/** What is not answered: what blocks first, then in the order it was asked, the latest on top. */
export function openIn({ items }: Questions): readonly Identified<Question>[] {
  return inOrder(items)
    .filter((one) => !isAnswered(one))
    .reverse()
    .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}

interface Chapter {
  /** As the first of its entries has it; '' for none. */
  readonly topic: string;
  readonly entries: readonly Identified<Question>[];
}

/** The answered questions by topic, in alphabetical order, those without a topic last. @param query only what holds all its words */
export function handbookOf({ items }: Questions, locale: string, query = ''): readonly Chapter[] {
  const chapters = new Map<string, Identified<Question>[]>();
  for (const one of inOrder(items)) {
    if (!isAnswered(one) || !isAsked(one) || !holds(`${one.text} ${one.answer} ${one.topic}`, query)) continue;
    const key = fold(one.topic.trim());
    chapters.set(key, [...(chapters.get(key) ?? []), one]);
  }
  return [...chapters.values()]
    .map((entries) => ({ topic: entries[0]?.topic.trim() ?? '', entries }))
    .sort((a, b) => Number(a.topic === '') - Number(b.topic === '') || a.topic.localeCompare(b.topic, locale));
}

/** Topics in use and those proposed, each once, for choosing instead of typing. */
export function topicsIn({ items }: Questions, proposed: readonly string[]): readonly string[] {
  const used = Object.values(items)
    .map(({ topic }) => topic.trim())
    .filter((topic) => topic !== '');
  return [...new Map([...used, ...proposed].map((topic) => [fold(topic), topic])).values()];
}

/** Words other sheets explain that the glossary does not have, each once, in alphabetical order. */
export function termsToldTo({ terms }: Pick<Questions, 'terms'>, around: Pick<Around, 'told'>, locale: string) {
  const known = new Set(Object.values(terms).map(({ word }) => fold(word.trim())));
  const told = toldOf(around, 'term').filter(({ text }) => !known.has(fold(text.trim())));
  return [...new Map(told.map((one) => [fold(one.text.trim()), one])).values()].sort((a, b) =>
    a.text.localeCompare(b.text, locale),
  );
}

/** The glossary in alphabetical order. */
export function glossaryOf({ terms }: Questions, locale: string): readonly Identified<Term>[] {
  return writtenIn(terms, 'word', 'meaning').toSorted((a, b) => a.word.localeCompare(b.word, locale));
}
