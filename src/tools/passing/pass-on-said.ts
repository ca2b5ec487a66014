/** What the dialog for passing on says of a message: how much goes along, and whose names. */
import { counted, fill } from '#lib/fill.ts';
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
  const kept = hidden === 0 ? '' : counted(send.hidden, hidden, { n: number(hidden) });
  const written = notes === 0 ? '' : counted(send.insideNotes, notes, { n: number(notes) });
  return [counted(send.inside, fields, { n: number(fields) }), written, kept].filter(Boolean).join(' ');
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
  const list = names.length === 1 ? last : fill(send.and, { a: names.slice(0, -1).join(', '), b: last });
  return ` ${counted(send.names, names.length, { names: list })}`;
}
