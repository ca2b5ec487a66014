/** Consent to a change is to its words, hours, price and first day as they stand: with others it is asked for anew. Pure. */
import { changeRow } from '#lib/rows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import type { Agreement, ScopeChange } from './document.ts';

const TERMS = ['what', 'hours', 'price', 'from'] as const;

const isAlike = (a: ScopeChange, b: ScopeChange): boolean => TERMS.every((term) => a[term].trim() === b[term].trim());

/** With something changed about one entry. Whoever writes it keeps their own consent, the other side has to give theirs again. @param by '' while nobody has said a side */
export function withChange(agreement: Agreement, id: string, part: Partial<ScopeChange>, by: Party | ''): Agreement {
  const changes = changeRow(agreement.changes, id, part);
  const [before, after] = [agreement.changes[id], changes[id]];
  if (!before || !after || isAlike(before, after)) return { ...agreement, changes };
  const open = PARTIES.filter((side) => side !== by).map((side) => [side, false]);
  return { ...agreement, changes: changeRow(changes, id, Object.fromEntries(open)) };
}

/**
 * Of two copies that were joined: a consent counts where it stood beside the words that count now, in one copy or the other. Where both hold these
 * words it is what was said last, which may be no.
 */
export function withConsentOf(joined: Agreement, copies: readonly Agreement[]): Agreement {
  const changes = Object.entries(joined.changes).map(([id, change]) => {
    const alike = copies.flatMap(({ changes: { [id]: one } }) => (one && isAlike(one, change) ? [one] : []));
    const saying = alike.length < copies.length ? alike : [change];
    const holds = (side: Party): boolean => saying.some((one) => one[side]);
    return [id, { ...change, client: holds('client'), assistant: holds('assistant') }] as const;
  });
  return { ...joined, changes: Object.fromEntries(changes) };
}
