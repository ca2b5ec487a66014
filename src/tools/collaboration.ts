/** What two people enter once about themselves: names, roles, start, time zones. A document like any other, one per collaboration. */
import * as v from 'valibot';
import { dayOrNone, group, textUpTo, zoneOrNone } from '#lib/fields.ts';
import { otherOf, PARTIES, type Party } from '#lib/sides.ts';
import { defineTool } from './tool.ts';

export type Role = Party | '';

/** Names are free text; `startsOn` a day `YYYY-MM-DD`, zones IANA names, `archivedOn` the day it was put away; '' while open. */
export interface Collaboration {
  readonly client: string;
  readonly assistant: string;
  /** Which side the person at this browser is. */
  readonly role: Role;
  readonly startsOn: string;
  readonly clientZone: string;
  readonly assistantZone: string;
  readonly archivedOn: string;
}

const name = textUpTo(200);
const Shape = group({
  client: name,
  assistant: name,
  role: v.fallback(v.picklist([...PARTIES, '']), ''),
  startsOn: dayOrNone,
  clientZone: zoneOrNone,
  assistantZone: zoneOrNone,
  archivedOn: dayOrNone,
});

export const collaboration = defineTool<Collaboration>({
  id: 'collaboration',
  one: true,
  decode: (data) => v.parse(Shape, data),
  nameOf: (value) => otherSideOf(value),
  // Which side one is, and what one has put away, is a matter of this browser.
  staysHere: ['role', 'archivedOn'],
  withName: (value, other) => ({ ...value, [otherOf(value.role || 'client')]: other }),
});

/** The name one calls a collaboration by: the other side's, as far as it is known. Never one's own. */
export function otherSideOf(card: Collaboration): string {
  return card.role === '' ? card.assistant || card.client : card[otherOf(card.role)];
}
