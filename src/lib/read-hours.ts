/** Reading a number of hours as people type it, in both languages. */

/**
 * `7,5` → 7.5, `12 h` → 12, `3 Stunden` → 3.
 * @param most hours that can be meant
 * @returns undefined for everything that is no such number; 0 is one
 */
export function readHours(typed: string, most = Number.POSITIVE_INFINITY): number | undefined {
  const [, whole, part = '0'] =
    typed.trim().match(/^(\d{1,6})(?:[.,](\d{1,2}))?(?: ?(?:h|std\.?|stunden?|hours?))?$/i) ?? [];
  const hours = Number(`${whole}.${part}`);
  return hours <= most ? hours : undefined;
}
