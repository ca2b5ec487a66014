/** What the list of questions holds, and how it is read back. */
import * as v from 'valibot';
import { dayOrNone, flag, group, numberOrZero, place, rowsOf, text } from '#lib/fields.ts';
import type { Rows } from '#lib/rows.ts';
import { otherOf, PARTIES, type Party } from '#lib/sides.ts';
import { isWritten } from '#lib/written.ts';

/** Days are `YYYY-MM-DD` or ''. `by`: when the answer is needed; `answeredOn`: filed in the handbook; `times`: how often it came again. */
export interface Question {
  readonly text: string;
  readonly asker: Party;
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

const QuestionShape = v.object({
  text,
  asker: v.fallback(v.picklist(PARTIES), 'assistant'),
  isBlocking: flag,
  by: dayOrNone,
  answer: text,
  topic: text,
  askedOn: dayOrNone,
  answeredOn: dayOrNone,
  times: numberOrZero,
  place,
});
const TermShape = v.object({ word: text, meaning: text, place });
export const NO_DRAFT = Object.freeze({ text: '', isBlocking: false });
const Shape = group({
  draft: group({ text, isBlocking: flag }),
  items: rowsOf(QuestionShape),
  terms: rowsOf(TermShape),
});
export const decode = (data: unknown): Questions => v.parse(Shape, data);

/** Somebody asked or answered something; a question without words does not count. */
export const isAsked = (one: Question): boolean => isWritten(one, 'text', 'answer');
export const isAnswered = ({ answeredOn }: Question): boolean => answeredOn !== '';
/** Who answers: the other side. */
export const answererOf = ({ asker }: Pick<Question, 'asker'>): Party => otherOf(asker);
