/** Questions and answers of one collaboration: open ones, answered ones as a handbook, and a glossary. */
import { fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import { defineTool } from '../tool.ts';
import { answererOf, decode, isAnswered, isAsked, type Questions } from './document.ts';

export const tool = defineTool<Questions, { readonly labels: { readonly dueAnswer: string } }>({
  id: 'questions',
  one: true,
  decode,
  due: ({ items }, { labels }) =>
    inOrder(items)
      .filter(isAsked)
      .map((one) => ({
        id: one.id,
        on: one.by,
        text: fill(labels.dueAnswer, { text: one.text }),
        side: answererOf(one),
        isDone: isAnswered(one),
      })),
  tells: ({ items, terms }) => [
    ...inOrder(items)
      .filter((one) => !isAnswered(one) && one.text.trim() !== '')
      .map(({ id, text, isBlocking }) => ({ id, kind: 'question' as const, text, isBlocking })),
    ...inOrder(terms)
      .filter(({ word }) => word.trim() !== '')
      .map(({ id, word, meaning }) => ({ id, kind: 'term' as const, text: word, meaning })),
  ],
  progress: ({ items }) => {
    const all = Object.values(items).filter(isAsked);
    return { done: all.filter(isAnswered).length, all: all.length };
  },
});
