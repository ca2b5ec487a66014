/** Questions and answers of one collaboration: open ones, answered ones as a handbook, and a glossary. */
import * as v from 'valibot';
import { isDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { fold, holds } from '#lib/fold.ts';
import { changeRow, type Identified, inOrder, type Rows, withoutRow, withRow } from '#lib/rows.ts';
import { defineTool } from '../tool.ts';

export type Asker = 'client' | 'assistant';

/** Days are `YYYY-MM-DD` or ''. `by`: when the answer is needed; `answeredOn`: filed in the handbook; `times`: how often it came again. */
export interface Question {
  readonly text: string;
  readonly asker: Asker;
  readonly isBlocking: boolean;
  readonly by: string;
  readonly answer: string;
  readonly topic: string;
  readonly askedOn: string;
  readonly answeredOn: string;
  readonly times: number;
  readonly place: number;
}
export interface Term {
  readonly word: string;
  readonly meaning: string;
  readonly place: number;
}
/** `draft` is what stands in the field and is not kept yet. */
export interface Questions {
  readonly draft: { readonly text: string; readonly isBlocking: boolean };
  readonly items: Rows<Question>;
  readonly terms: Rows<Term>;
}

const text = v.fallback(v.pipe(v.string(), v.maxLength(20_000)), '');
const number = v.fallback(v.pipe(v.number(), v.finite()), 0);
const flag = v.fallback(v.boolean(), false);
const day = v.fallback(
  v.pipe(
    v.string(),
    v.check((typed) => typed === '' || isDay(typed)),
  ),
  '',
);
const QuestionShape = v.object({
  text,
  asker: v.fallback(v.picklist(['client', 'assistant']), 'assistant'),
  isBlocking: flag,
  by: day,
  answer: text,
  topic: text,
  askedOn: day,
  answeredOn: day,
  times: number,
  place: number,
});
const TermShape = v.object({ word: text, meaning: text, place: number });
const Draft = v.object({ text, isBlocking: flag });
const NO_DRAFT = Object.freeze({ text: '', isBlocking: false });
const Shape = v.object({
  draft: v.fallback(Draft, NO_DRAFT),
  items: v.fallback(v.record(v.string(), v.fallback(QuestionShape, v.parse(QuestionShape, {}))), {}),
  terms: v.fallback(v.record(v.string(), v.fallback(TermShape, v.parse(TermShape, {}))), {}),
});
const empty: Questions = Object.freeze({ draft: NO_DRAFT, items: Object.freeze({}), terms: Object.freeze({}) });

export const tool = defineTool<Questions>({
  id: 'questions',
  one: true,
  empty,
  examples: {
    oneOfEach: {
      draft: { text: 'Und was ist mit', isBlocking: true },
      items: {
        open1: {
          ...v.parse(QuestionShape, {}),
          text: 'Darf ich Rechnungen selbst freigeben?',
          isBlocking: true,
          by: '2026-12-02',
          askedOn: '2026-12-01',
          place: 2,
        },
        done1: {
          ...v.parse(QuestionShape, {}),
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
  decode: (data) => v.parse(v.fallback(Shape, empty), data),
  nameOf: () => '',
  withName: (questions) => questions,
  due: ({ items }, { labels }: { labels: { dueAnswer: string } }) =>
    inOrder(items).flatMap((one) =>
      one.by === ''
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
    const all = Object.values(items);
    return { done: all.filter(isAnswered).length, all: all.length };
  },
});

export const isAnswered = ({ answeredOn }: Question): boolean => answeredOn !== '';
/** Who answers: the other side. */
export const answererOf = ({ asker }: Pick<Question, 'asker'>): Asker => (asker === 'client' ? 'assistant' : 'client');

/** Keeps a question and empties the field. @param today `YYYY-MM-DD` or '' */
export function withQuestion(
  value: Questions,
  id: string,
  { text, asker, isBlocking }: Pick<Question, 'text' | 'asker' | 'isBlocking'>,
  today: string,
): Questions {
  const question = { by: '', answer: '', topic: '', askedOn: today, answeredOn: '', times: 0 };
  return {
    ...value,
    draft: NO_DRAFT,
    items: withRow(value.items, id, { ...question, text: text.trim(), asker, isBlocking }),
  };
}

export function withChange(value: Questions, id: string, change: Partial<Question>): Questions {
  return { ...value, items: changeRow(value.items, id, change) };
}
export function withoutQuestion(value: Questions, id: string): Questions {
  return { ...value, items: withoutRow(value.items, id) };
}

/** The typed question is one that is already there: it came once more. */
export function askedAgain(value: Questions, id: string): Questions {
  const times = (value.items[id]?.times ?? 0) + 1;
  return { ...withChange(value, id, { times }), draft: NO_DRAFT };
}

/** Two questions that are one: the earlier stays, counts the later, and takes over what it did not have. */
export function merged(value: Questions, later: string, earlier: string): Questions {
  const [one, other] = [value.items[earlier], value.items[later]];
  if (!one || !other || later === earlier) return value;
  const change: Partial<Question> = {
    times: one.times + other.times + 1,
    answer: one.answer || other.answer,
    topic: one.topic || other.topic,
    by: isAnswered(one) ? one.by : one.by || other.by,
    isBlocking: one.isBlocking || (!isAnswered(one) && other.isBlocking),
  };
  return withoutQuestion(withChange(value, earlier, change), later);
}

/** What is not answered: what blocks first, then in the order it was asked, the latest on top. */
export function openIn({ items }: Questions): readonly Identified<Question>[] {
  return inOrder(items)
    .filter((one) => !isAnswered(one))
    .reverse()
    .sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking));
}

export interface Chapter {
  /** As the first of its entries has it; '' for none. */
  readonly topic: string;
  readonly entries: readonly Identified<Question>[];
}

/** The answered questions by topic, in alphabetical order, those without a topic last. @param query only what holds all its words */
export function handbookOf({ items }: Questions, locale: string, query = ''): readonly Chapter[] {
  const chapters = new Map<string, Identified<Question>[]>();
  for (const one of inOrder(items)) {
    if (!isAnswered(one) || !holds(`${one.text} ${one.answer} ${one.topic}`, query)) continue;
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

/** The glossary in alphabetical order. */
export function glossaryOf({ terms }: Questions, locale: string): readonly Identified<Term>[] {
  return inOrder(terms)
    .filter(({ word, meaning }) => word.trim() !== '' || meaning.trim() !== '')
    .sort((a, b) => a.word.localeCompare(b.word, locale));
}
