/** Fields that documents of several tools have. What does not fit becomes the default, so that one bad field harms no other. */
import * as v from 'valibot';
import { isDay } from './days.ts';
import { SIDES } from './sides.ts';

/** A record with something for every key: the keys decide its type. */
export const recordOf = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Readonly<Record<Key, Value>>;

/** An object of which each field falls back by itself, and the whole to all its fields' defaults: what is read of nothing is the empty one. */
export const group = <Fields extends v.ObjectEntries>(fields: Fields) => {
  const shape = v.object(fields);
  return v.fallback(shape, v.parse(shape, {}));
};

/** Rows by id (`rows.ts`). A bad field becomes its default; what is no object is left out, or it would become an empty row nobody wrote. */
export const rowsOf = <Row>(row: v.GenericSchema<unknown, Row>) => {
  const rowOrNull = v.fallback(row as v.GenericSchema<unknown, Row | null>, null);
  return v.fallback(
    v.pipe(
      v.record(v.string(), rowOrNull),
      v.transform(
        (all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one)) as Readonly<Record<string, Row>>,
      ),
    ),
    {},
  );
};

/** Characters of the longest text that is read back. */
export const LONGEST = 20_000;
export const textUpTo = (most: number) => v.fallback(v.pipe(v.string(), v.maxLength(most)), '');
export const text = textUpTo(LONGEST);

export const flag = v.fallback(v.boolean(), false);
export const numberOrZero = v.fallback(v.pipe(v.number(), v.finite()), 0);
/** Place of a row (`rows.ts`). */
export const place = numberOrZero;
export const sideOrBoth = v.fallback(v.picklist(SIDES), 'both');

/** `YYYY-MM-DD`, or '' for none and for what is no day. */
export const dayOrNone = v.fallback(
  v.pipe(
    v.string(),
    v.check((typed) => typed === '' || isDay(typed)),
  ),
  '',
);

/** The name of a time zone, by its form alone: whether this device knows it says `isZone`. '' for none. */
export const zoneOrNone = v.fallback(v.pipe(v.string(), v.regex(/^$|^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/)), '');
