/** Questions and answers of one collaboration: open ones, answered ones as a handbook, and a glossary. */
import { fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import { defineTool } from '../tool.ts';
import { answererOf, decode, empty, isAnswered, isAsked, NO_QUESTION, type Questions } from './document.ts';

export const tool = defineTool<Questions, { readonly labels: { readonly dueAnswer: string } }>({
  id: 'questions',
  one: true,
  empty,
  examples: {
    oneOfEach: {
      draft: { text: 'Und was ist mit', isBlocking: true },
      items: {
        open1: {
          ...NO_QUESTION,
          text: 'Darf ich Rechnungen selbst freigeben?',
          isBlocking: true,
          by: '2026-12-02',
          askedOn: '2026-12-01',
          place: 2,
        },
        done1: {
          ...NO_QUESTION,
          text: 'Wohin mit den Rechnungen?',
          asker: 'assistant',
          answer: 'Ordner „Buchhaltung“',
          topic: 'Rechnungen',
          askedOn: '2026-11-20',
          answeredOn: '2026-11-21',
          times: 1,
          place: 1,
        },
      },
      terms: { term1: { word: 'n. F.', meaning: 'nach Freigabe', place: 1 } },
    },
  },
  migrations: [],
  decode,
  nameOf: () => '',
  withName: (questions) => questions,
  due: ({ items }, { labels }) =>
    inOrder(items).flatMap((one) =>
      one.by === '' || !isAsked(one)
        ? []
        : [
            {
              id: one.id,
              on: one.by,
              until: one.by,
              text: fill(labels.dueAnswer, { text: one.text }),
              side: answererOf(one),
              isDone: isAnswered(one),
            },
          ],
    ),
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
