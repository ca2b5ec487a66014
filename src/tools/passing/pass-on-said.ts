/** What the dialog for passing on says of a message: how much goes along, and whose names. */
import { fill } from '#lib/fill.ts';
import { type Locale, regions } from '#locales';
import type { Role } from '../collaboration.ts';
import type { PassingWords } from './pass-on-button.tsx';

type SendWords = PassingWords['words']['send'];

/** Names are sentences at times. */
export const shortened = (name: string): string =>
  name.trim().length > 60 ? `${name.trim().slice(0, 60)}…` : name.trim();

/** How many fields and notes go along, and how many stay here. */
export function sayInside(send: SendWords, locale: Locale, fields: number, notes: number, hidden: number): string {
  const number = (n: number): string => n.toLocaleString(regions[locale]);
  const kept = hidden === 0 ? '' : hidden === 1 ? send.hiddenOne : fill(send.hidden, { n: number(hidden) });
  const written = notes === 0 ? '' : notes === 1 ? send.insideNotesOne : fill(send.insideNotes, { n: number(notes) });
  return [fields === 1 ? send.insideOne : fill(send.inside, { n: number(fields) }), written, kept]
    .filter(Boolean)
    .join(' ');
}

/** Whose names can be read in it, as a sentence after a space; '' for none. @param card of a whole collaboration, which goes along; else null */
export function sayNames(
  send: SendWords,
  from: string,
  to: string,
  card: Readonly<Record<Exclude<Role, ''>, string>> | null,
): string {
  const names = [...new Set([from, to, card?.client ?? '', card?.assistant ?? ''].map((name) => name.trim()))].filter(
    Boolean,
  );
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  return names.length === 1
    ? ` ${fill(send.name, { names: last })}`
    : ` ${fill(send.names, { names: fill(send.and, { a: names.slice(0, -1).join(', '), b: last }) })}`;
}
