/** Public holidays as the build writes them: checked against days everybody can look up, and kept small. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import regions from '#content/regions.json';
import { holidaysIn, joinDays, splitDays } from '#lib/holidays.ts';
import { holidaysOf } from '#site/holidays.ts';

const countries = Object.keys(regions.countries) as (keyof typeof regions.countries)[];
const written = Object.fromEntries(countries.map((country) => [country, holidaysOf(country)])) as Record<
  (typeof countries)[number],
  ReturnType<typeof holidaysOf>
>;

describe.each(countries)('%s', (country) => {
  const holidays = written[country];
  const ids = Object.keys(regions.countries[country].regions);

  test('is a small file, every name in both languages, no weekends', () => {
    expect(gzipSync(JSON.stringify(holidays)).length).toBeLessThan(4000);
    for (const { de, en } of holidays.names) expect(de === '' || en === '' || de === en, de).toBe(false);
    expect(holidays.names.map(({ de }) => de)).toEqual([...new Set(holidays.names.map(({ de }) => de))]);
    for (const [day] of holidays.days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
  });
  test.each(ids)('%s has four to seventeen holidays on weekdays in every year', (id) => {
    for (let year = 2025; year <= 2032; year += 1) {
      const days = holidaysIn(holidays, id, 'de').filter(({ day }) => day.startsWith(String(year)));
      expect(days.length).toBeGreaterThanOrEqual(4);
      expect(days.length).toBeLessThanOrEqual(17);
    }
  });
});

test.each([
  ['de', 'de-by', '2026-06-04', 'Fronleichnam', 'Corpus Christi'],
  ['de', 'de-sn', '2026-11-18', 'Buß- und Bettag', undefined],
  ['de', 'de-th', '2027-09-20', 'Weltkindertag', undefined],
  ['de', 'de-be', '2027-03-08', 'Internationaler Frauentag', undefined],
  ['at', 'at-9', '2026-10-26', 'Nationalfeiertag', 'National Holiday'],
  ['at', 'at-2', '2026-12-08', 'Mariä Empfängnis', undefined],
  ['ch', 'ch-gl', '2027-04-08', 'Näfelser Fahrt', undefined],
  ['ch', 'ch-ge', '2026-09-10', 'Genfer Bettag', 'Geneva Fast'],
  ['ch', 'ch-zh', '2026-05-01', 'Tag der Arbeit', undefined],
  ['ch', 'ch-ti', '2028-08-01', 'Bundesfeiertag', 'Swiss National Day'],
] as const)('%s %s: %s is %s', (country, region, day, german, english) => {
  expect(holidaysIn(written[country], region, 'de')).toContainEqual({ day, name: german });
  if (english) expect(holidaysIn(written[country], region, 'en')).toContainEqual({ day, name: english });
});

test.each([
  ['de', 'de-be', '2026-06-04'],
  ['de', 'de-by', '2026-11-18'],
  ['ch', 'ch-zh', '2026-09-10'],
  // Free from noon on only.
  ['ch', 'ch-so', '2026-05-01'],
  ['ch', 'ch-vs', '2026-05-01'],
  ['ch', 'ch-vs', '2026-12-24'],
] as const)('%s %s works on %s', (country, region, day) => {
  expect(holidaysIn(written[country], region, 'de').map((holiday) => holiday.day)).not.toContain(day);
});

test('every English name of our own is one of a holiday', () => {
  const names = Object.values(written).flatMap((holidays) => holidays.names);
  for (const [de, en] of Object.entries(regions.holidaysInEnglish)) expect(names).toContainEqual({ de, en });
});

test('days off survive being kept in one text, and a damaged text breaks nothing', () => {
  const days = holidaysIn(written.ch, 'ch-ti', 'de').map(({ day }) => day);
  expect(splitDays(joinDays(days))).toEqual(days);
  expect(joinDays([...days, days[0]!])).toBe(joinDays(days)); // two holidays can fall on one day
  expect(splitDays('2026-12-25,oops 2026-1-1 2027-01-01')).toEqual(['2026-12-25', '2027-01-01']);
});
