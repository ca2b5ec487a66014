/** What a side answers to a change is said to its words, hours, price and days as they stand: with others it is asked anew. Pure. */
import { changeRow } from '#lib/rows.ts';
import { PARTIES, type Party } from '#lib/sides.ts';
import type { Agreement, Answer, ScopeChange } from './document.ts';
import { isDeclined } from './history.ts';

const TERMS = ['what', 'hours', 'price', 'from', 'until'] as const;

const isAlike = (a: ScopeChange, b: ScopeChange): boolean => TERMS.every((term) => a[term].trim() === b[term].trim());

/**
 * With something changed about one entry. Whoever writes it keeps their own consent; a no, and what the other side said, were said to other words.
 * @param by '' while nobody has said a side
 */
export function withChange(agreement: Agreement, id: string, part: Partial<ScopeChange>, by: Party | ''): Agreement {
  const changes = changeRow(agreement.changes, id, part);
  const [before, after] = [agreement.changes[id], changes[id]];
  if (!before || !after || isAlike(before, after)) return { ...agreement, changes };
  const open = PARTIES.filter((side) => side !== by || after[side] === 'no').map((side) => [side, false]);
  return { ...agreement, changes: changeRow(changes, id, Object.fromEntries(open)) };
}

/** With what a side answers. The first no has its day; once nobody says no any more, there is none. @param today `YYYY-MM-DD`, or '' while unknown */
export function withAnswer(agreement: Agreement, id: string, side: Party, answer: Answer, today: string): Agreement {
  const before = agreement.changes[id];
  if (!before) return agreement;
  const after = { ...before, [side]: answer };
  const firstNo = isDeclined(before) ? before.noOn : today;
  const noOn = isDeclined(after) ? firstNo : '';
  return { ...agreement, changes: changeRow(agreement.changes, id, { [side]: answer, noOn }) };
}

/**
 * Of two copies that were joined: an answer counts where it stood beside the words that count now, in one copy or the other. Where both hold these
 * words it is what was said last, which may be nothing any more.
 */
export function withConsentOf(joined: Agreement, copies: readonly Agreement[]): Agreement {
  const changes = Object.entries(joined.changes).map(([id, change]) => {
    const alike = copies.flatMap(({ changes: { [id]: one } }) => (one && isAlike(one, change) ? [one] : []));
    const saying = alike.length < copies.length ? alike : [change];
    const said = (side: Party): Answer => saying.map((one) => one[side]).find(Boolean) ?? false;
    return [id, { ...change, client: said('client'), assistant: said('assistant') }] as const;
  });
  return { ...joined, changes: Object.fromEntries(changes) };
}
