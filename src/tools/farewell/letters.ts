/** Texts drafted from what was entered: the reference, and the message after the talk; and how long a reason is. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import type { Collaboration } from '../collaboration.ts';
import type { Farewell } from './document.ts';

type DraftWords = Readonly<
  Record<
    | 'assistant'
    | 'spanFull'
    | 'spanUntil'
    | 'spanNone'
    | 'first'
    | 'firstNamed'
    | 'tasks'
    | 'noTasks'
    | 'agreed'
    | 'recommend'
    | 'thanks',
    string
  >
>;
type MessageWords = Readonly<
  Record<'greeting' | 'planned' | 'immediate' | 'noDay' | 'agreed' | 'others' | 'reply', string>
>;
type Card = Pick<Collaboration, 'client' | 'assistant' | 'role' | 'startsOn'>;

/** With a full stop at the end, unless it already ends. */
const ended = (sentence: string): string => (/[.!?…]["“’)]?$/.test(sentence) ? sentence : `${sentence}.`);

/** A fair reference out of the fields; what nobody entered stands in [square brackets]. */
export function draftOf({ reference, lastOn }: Farewell, card: Card, words: DraftWords, locale: Locale): string {
  const long = (day: string): string => formatDay(day, locale, 'long');
  const assistant = card.assistant.trim() || words.assistant;
  const client = card.client.trim();
  const span =
    lastOn === ''
      ? words.spanNone
      : card.startsOn === '' || card.startsOn >= lastOn
        ? fill(words.spanUntil, { until: long(lastOn) })
        : fill(words.spanFull, { from: long(card.startsOn), until: long(lastOn) });
  const tasks = reference.tasks.trim().replace(/\.$/, '') || words.noTasks;
  const example = reference.example.trim();
  return [
    client === '' ? fill(words.first, { assistant, span }) : fill(words.firstNamed, { assistant, client, span }),
    fill(words.tasks, { tasks }),
    ...(example === '' ? [] : [ended(example)]),
    words.agreed,
    fill(words[reference.closing], { assistant }),
  ].join(' ');
}

/** The reference as it is: own words, or the draft. */
export function referenceOf(value: Farewell, card: Card, words: DraftWords, locale: Locale): string {
  return value.reference.isOwn ? value.reference.text : draftOf(value, card, words, locale);
}

/** What to send on the day of the talk. */
export function confirmationOf(value: Farewell, card: Card, words: MessageWords, locale: Locale): string {
  const { talk, lastOn, variant } = value;
  const other = (card.role === 'assistant' ? card.client : card.role === 'client' ? card.assistant : '').trim();
  const paragraph = (title: string, text: string): readonly string[] =>
    text.trim() === '' ? [] : ['', title, text.trim()];
  return [
    fill(words.greeting, { name: other === '' ? '' : ` ${other}` }),
    '',
    fill(words[variant], { day: lastOn === '' ? words.noDay : formatDay(lastOn, locale, 'long') }),
    ...(talk.reason.trim() === '' ? [] : [ended(talk.reason.trim())]),
    ...paragraph(words.agreed, [talk.open, talk.reference].filter((text) => text.trim() !== '').join('\n')),
    ...paragraph(words.others, talk.others),
    ...(talk.thanks.trim() === '' ? [] : ['', talk.thanks.trim()]),
    // An end at once asks for no consent.
    ...(variant === 'planned' ? ['', words.reply] : []),
    '',
  ].join('\n');
}

/** Words one can say calmly in one breath; a rule of thumb. */
const MOST_WORDS = 25;

/** What makes a reason too long to be one sentence: its sentences, or its words. */
export function tooLong(reason: string): { readonly sentences: number } | { readonly words: number } | undefined {
  // A full stop after a number or a single letter ends no sentence: 5. Mai, z. B.
  const text = reason.trim().replace(/(?<![\p{L}\d])(\d+|\p{L})\./gu, '$1');
  const sentences = text.split(/[.!?]+(?=\s|$)/u).filter((part) => part.trim() !== '').length;
  if (sentences > 1) return { sentences };
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return words > MOST_WORDS ? { words } : undefined;
}
