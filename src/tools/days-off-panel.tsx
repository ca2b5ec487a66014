/** The region to choose, and in words what that skips. */
import { useEffect, useId, useRef, useState } from 'react';
import { fetchData, fetchWords } from '#browser/words.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { countryOf, type Holiday, type Holidays, holidaysIn, joinDays, splitDays } from '#lib/holidays.ts';
import type { Locale } from '#locales';
import type { DaysOffProps } from './days-off.tsx';

type Countries = Readonly<
  Record<string, { readonly name: string; readonly regions: Readonly<Record<string, string>> }>
>;

const loadCountry = (region: string): Promise<Holidays> => fetchData(`holidays-${countryOf(region)}`);
const loadDays = async (region: string, locale: Locale): Promise<readonly Holiday[]> =>
  holidaysIn(await loadCountry(region), region, locale);

/** Names of countries and regions; undefined while they are on their way, 'failed' when they cannot be loaded. */
function useCountries(): Countries | 'failed' | undefined {
  const [countries, setCountries] = useState<Countries | 'failed'>();
  useEffect(() => {
    fetchWords<Countries>('regions').then(setCountries, () => setCountries('failed'));
  }, []);
  return countries;
}

export function DaysOffChoice({ region, onChange, frame: { daysOff: words }, locale }: DaysOffProps) {
  const id = useId();
  const countries = useCountries();
  const [hasFailed, setHasFailed] = useState(false);
  const latest = useRef('');
  const choose = async (next: string): Promise<void> => {
    latest.current = next;
    const days = next === '' ? [] : await loadDays(next, locale).catch(() => undefined);
    if (latest.current !== next) return; // chosen anew while the days were on their way
    setHasFailed(!days);
    if (days) onChange(next, joinDays(days.map(({ day }) => day)));
  };
  const known = typeof countries === 'object' ? Object.entries(countries) : [];

  return (
    <>
      <label htmlFor={id}>{words.region}</label>
      <select
        id={id}
        value={region}
        aria-describedby={`${id}-hint`}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="">{words.none}</option>
        {region && known.length === 0 && <option value={region}>{region}</option>}
        {known.map(([country, { name, regions }]) => (
          <optgroup key={country} label={name}>
            {Object.entries(regions).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p className="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      {(hasFailed || countries === 'failed') && (
        <p className="said wrong" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}

/**
 * `Bayern. Übersprungen: 1. Weihnachtstag (25.12.), Neujahr (01.01.).` Without names, when they cannot be loaded, the days stand alone. A plan that goes
 * beyond the years that are known is not said to have no holidays there.
 */
export function DaysOffLine({ region, daysOff, span, frame: { daysOff: words }, locale }: DaysOffProps) {
  const countries = useCountries();
  const [known, setKnown] = useState<Holidays>();
  useEffect(() => {
    let isCurrent = true;
    loadCountry(region).then(
      (country) => isCurrent && setKnown(country),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [region]);
  const names = new Map(known && holidaysIn(known, region, locale).map(({ day, name }) => [day, name]));
  const list = splitDays(daysOff)
    .filter((day) => span && day >= span.from && day <= span.until)
    .map((day) => {
      const [name, short] = [names.get(day), formatDay(day, locale, 'short')];
      return name ? `${name} (${short})` : short;
    });
  const place = typeof countries === 'object' ? countries[countryOf(region)]?.regions[region] : undefined;
  const [first, last] = known?.years ?? [];
  const isKnown = !(span && known) || (span.from >= `${first}` && span.until < `${Number(last) + 1}`);
  const skipped = [
    list.length > 0 ? fill(words.skipped, { list: list.join(', ') }) : isKnown && words.nothing,
    !isKnown && words.hint, // says of which years they are
  ].filter(Boolean);
  return (
    <p role="status" className="days-skipped">
      {place && fill(words.chosen, { region: place })} {span && skipped.join(' ')}
    </p>
  );
}
