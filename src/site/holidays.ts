/** Public holidays from the library date-holidays (ISC; its data CC BY 3.0), at build time only: the library itself is 2 MB. */
import Library from 'date-holidays';
import regions from '#content/regions.json';
import type { Holidays } from '#lib/holidays.ts';
import { type Bilingual, locales } from '#locales';

/** What the library knows in the country's own language only. */
const ENGLISH: Readonly<Record<string, string>> = regions.holidaysInEnglish;
const YEARS = [2025, 2032] as const;

type Country = keyof typeof regions.countries;

/** @throws when the library no longer knows one of the regions in content/regions.json */
export function holidaysOf(country: Country): Holidays {
  const ids = Object.keys(regions.countries[country].regions);
  const names: Bilingual[] = [];
  const found = new Map<string, { readonly day: string; readonly name: number; readonly regions: string[] }>();
  for (const id of ids)
    for (const { day, name } of daysOff(country, id)) {
      const known = names.findIndex((other) => locales.every((locale) => other[locale] === name[locale]));
      const at = known < 0 ? names.push(name) - 1 : known;
      const entry = found.get(`${day} ${at}`) ?? { day, name: at, regions: [] };
      entry.regions.push(id);
      found.set(`${day} ${at}`, entry);
    }
  return {
    source: 'date-holidays, CC BY 3.0, https://github.com/commenthol/date-holidays',
    years: YEARS,
    names,
    days: [...found.values()]
      .sort((a, b) => a.day.localeCompare(b.day))
      .map(({ day, name, regions: own }) => [day, name, own.length === ids.length ? ['*'] : own] as const),
  };
}

function daysOff(country: Country, id: string): readonly { readonly day: string; readonly name: Bilingual }[] {
  const state = id.slice(3).toUpperCase();
  const library = new Library(country.toUpperCase(), state);
  if (!library.getStates(country.toUpperCase())?.[state])
    throw new Error(`content/regions.json: date-holidays does not know the region “${id}”.`);
  const years = Array.from({ length: YEARS[1] - YEARS[0] + 1 }, (_, index) => YEARS[0] + index);
  const inEnglish = new Map<string, string>();
  return years.flatMap((year) => {
    const found = library
      .getHolidays(year, 'de')
      .filter(
        (holiday) =>
          holiday.type === 'public' && !isLocal(holiday) && isWholeDay(holiday.date) && isWeekday(holiday.date),
      );
    // A rule has one name for all years, and a year takes the library long.
    if (found.some(({ rule }) => !inEnglish.has(rule)))
      for (const { rule, name } of library.getHolidays(year, 'en')) inEnglish.set(rule, ENGLISH[name] ?? name);
    return found.map(({ date, name, rule }) => ({
      day: date.slice(0, 10),
      name: { de: name, en: inEnglish.get(rule) ?? name },
    }));
  });
}

/** Kept in some municipalities only; the library says so in a note that its types do not know. */
const isLocal = (holiday: object): boolean => 'note' in holiday && /^Only in/.test(String(holiday.note));
/** The library writes `2026-05-01 00:00:00`; what begins at noon (1 May in Solothurn and Valais) is worked on in the morning. */
const isWholeDay = (date: string): boolean => date.includes(' 00:00');
const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date.slice(0, 10)}T12:00:00Z`).getUTCDay());
