/**
 * Months as words in the English names of sheets: 07/12 is one day in London and another one in New York.
 * Not the browser’s: some say “Sept”, and a name that is stored is read again.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `7 Dec`. @param month two digits. @param day two digits */
export const dayInWords = (month: string, day: string): string =>
  `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;

/** A name with such days as numbers, so that the names of all languages are read alike: `Monthly talk · 7 Dec 2026` → `Monthly talk · 07.12 2026`. */
export function inNumbers(name: string): string {
  return name.replace(/\b(\d{1,2}) ([A-Z][a-z]{2})\b/g, (all, day: string, month: string) =>
    MONTHS.includes(month) ? [day, `${MONTHS.indexOf(month) + 1}`].map((part) => part.padStart(2, '0')).join('.') : all,
  );
}
