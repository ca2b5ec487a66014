/** The user manual: how each side works best, both pages in one document. The prompts are data in content/tools/manual.json. */
import * as v from 'valibot';
import { group, LONGEST, textUpTo } from '#lib/fields.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import { defineTool } from '../tool.ts';

/** What one side wrote: an option and words by prompt. Ids that content no longer knows are kept. */
export interface Page {
  readonly choices: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}
export type Manual = Readonly<Record<Party, Page>>;

/** A prompt as content/ describes it. */
export interface Prompt {
  readonly id: string;
  readonly question: string;
  /** Short, for paper and lists. */
  readonly label: string;
  readonly hint: string;
  readonly example: Readonly<Record<Party, string>>;
  readonly options?: readonly Option[];
  /** With options: names in one sentence what the two differ in; `{client}` `{assistant}` `{a}` `{b}`. */
  readonly difference?: string;
  /** With options: what helps when they differ. */
  readonly tip?: string;
}
interface Option {
  readonly id: string;
  readonly label: string;
  /** How the option goes on inside a sentence. */
  readonly phrase: string;
}

const texts = (most: number) => v.fallback(v.record(v.string(), textUpTo(most)), {});
const PageShape = group({ choices: texts(100), texts: texts(LONGEST) });
const Shape = group({ client: PageShape, assistant: PageShape });

export const tool = defineTool<Manual, { readonly prompts: readonly Prompt[] }>({
  id: 'manual',
  one: true,
  decode: (data) => v.parse(Shape, data),
  progress: (manual, { prompts }) => ({
    done: PARTIES.reduce((sum, side) => sum + answeredOf(manual, side, prompts), 0),
    all: PARTIES.length * prompts.length,
  }),
});

const own = (record: Readonly<Record<string, string>>, id: string): string =>
  Object.hasOwn(record, id) ? (record[id] ?? '') : '';

export const textOf = (manual: Manual, side: Party, id: string): string => own(manual[side].texts, id);

/** Id of the chosen option; '' for none, and for one that content no longer knows. */
export function choiceOf(manual: Manual, side: Party, { id, options = [] }: Pick<Prompt, 'id' | 'options'>): string {
  const chosen = own(manual[side].choices, id);
  return options.some((option) => option.id === chosen) ? chosen : '';
}

/** The answer as it is read: the option, then the words. '' when there is none. */
export function answerOf(manual: Manual, side: Party, prompt: Pick<Prompt, 'id' | 'options'>): string {
  const chosen = choiceOf(manual, side, prompt);
  const option = prompt.options?.find(({ id }) => id === chosen)?.label ?? '';
  const words = textOf(manual, side, prompt.id).trim();
  const chosenWords = option.charAt(0).toUpperCase() + option.slice(1);
  return option && words ? `${chosenWords}. ${words}` : chosenWords || words;
}

export function answeredOf(manual: Manual, side: Party, prompts: readonly Prompt[]): number {
  return prompts.filter((prompt) => answerOf(manual, side, prompt) !== '').length;
}

/** The manual with something written by one side; '' is no answer. */
export function withAnswer(manual: Manual, side: Party, part: keyof Page, id: string, answer: string): Manual {
  const page = manual[side];
  return { ...manual, [side]: { ...page, [part]: { ...page[part], [id]: answer } } };
}
