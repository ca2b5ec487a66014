/** Reading a number of hours as people type it, in both languages. */

/**
 * `7,5` → 7.5, `12 h` → 12, `12 hrs` → 12, `3 Stunden` → 3, `1:30` → 1.5, `90 min` → 1.5; to a hundredth.
 * @param most hours that can be meant
 * @returns undefined for everything that is no such number; 0 is one
 */
export function readHours(typed: string, most = Number.POSITIVE_INFINITY): number | undefined {
  const [, whole, part = '0', clock = 0, minutes] =
    typed
      .trim()
      .match(
        /^(\d{1,6})(?:[.,](\d{1,2})|:([0-5]\d))?(?: ?(?:h(?:(?:ou)?rs?)?|std\.?|stunden?|(min\.?|min(?:ute)?[ns]?)))?$/i,
      ) ?? [];
  const amount = Number(`${whole}.${part}`) + Number(clock) / 60;
  const hours = Math.round((minutes ? amount / 60 : amount) * 100) / 100;
  return hours <= most ? hours : undefined;
}
