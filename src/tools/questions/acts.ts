/** What one does with questions: keep, change, remove, find that two are one. */
import { LONGEST } from '#lib/fields.ts';
import { changeRow, withoutRow, withRow } from '#lib/rows.ts';
import { isAnswered, NO_DRAFT, type Question, type Questions } from './document.ts';

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

/** The typed question is one that is there already: it counts as asked once more. */
export function askedAgain(value: Questions, id: string): Questions {
  const times = (value.items[id]?.times ?? 0) + 1;
  return { ...withChange(value, id, { times }), draft: NO_DRAFT };
}

/**
 * Two questions that are one: the earlier stays, counts the later, and takes over what it did not have. Of two different answers both
 * stay, the earlier first; where that is more than a field holds, the two questions stay two.
 */
export function merged(value: Questions, later: string, earlier: string): Questions {
  const [one, other] = [value.items[earlier], value.items[later]];
  if (!one || !other || later === earlier) return value;
  const answers = new Set([one.answer.trim(), other.answer.trim()].filter(Boolean));
  const answer = [...answers].join('\n\n');
  if (answer.length > LONGEST) return value;
  const change: Partial<Question> = {
    times: one.times + other.times + 1,
    answer,
    topic: one.topic || other.topic,
    by: isAnswered(one) ? one.by : one.by || other.by,
    isBlocking: one.isBlocking || (!isAnswered(one) && other.isBlocking),
  };
  return withoutQuestion(withChange(value, earlier, change), later);
}
