/** Both sides take the next week before they hear of each other: one sheet of that week, with the rows of both. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeRow } from '#lib/rows.ts';
import type { Party } from '#lib/sides.ts';
import { listSheets } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import type { Entry } from '#state/passing/entries.ts';
import type { Message } from '#state/passing/message.ts';
import { nextWeek } from '#tools/week/along.ts';
import { NO_ROW, type Week } from '#tools/week/document.ts';
import { tool as week } from '#tools/week/tool.ts';
import { accept, at, opened, send, sheetFrom } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

const GERMAN = { sheetName: 'Woche {week} · {d1}.{m1}.–{d2}.{m2}.{y2}', sheetNames: [] };
const ENGLISH = { sheetName: 'Week {week} · {d1}/{m1}–{d2}/{m2}/{y2}', sheetNames: [] };
const PLACE = 'abcdefgh12';
const W24 = `${PLACE}.week.mnopqrst34`;
let [jana, adler] = [new FaultyStorage(), new FaultyStorage()];
afterEach(() => vi.unstubAllGlobals());

const rowOf = (text: string, place: number) => ({ ...NO_ROW, text, place });
const change = (id: string, how: (now: Week) => Week): void => openDocument(week, id).change(how);
const weekIn = (id: string): Week => openDocument(week, id).$state.get().value;
const sendWeek = (id: string, side: Party): Message => send([sheetFrom(week, id)], side);
/** Takes in a single sheet about which nobody is asked. */
const acceptUnasked = (message: Message): Entry => {
  const { entries } = accept(message);
  expect(entries.flatMap(({ comparison }) => comparison.conflicts)).toEqual([]);
  return entries[0]!;
};
const begin = (own: string, labels = GERMAN): string => {
  const id = `${PLACE}.week.${own}`;
  change(id, () => nextWeek(weekIn(W24), '2026-06-15', labels));
  return id;
};
/** Both have week 24, and each begins week 25 from it. */
let [janas, adlers] = ['', ''];
beforeEach(() => {
  [jana, adler] = [new FaultyStorage(), new FaultyStorage()];
  at(jana);
  change(W24, () => ({
    ...week.empty,
    monday: '2026-06-08',
    title: 'Woche 24 · 08.06.–12.06.2026',
    hours: 10,
    rows: { a: rowOf('Newsletter', 1), b: rowOf('Rechnungen', 2) },
  }));
  const parcel = sendWeek(W24, 'assistant');
  janas = begin('janas25');
  change(janas, (now) => ({ ...now, rows: { ...now.rows, p: rowOf('Presse', 3) } }));
  at(adler);
  acceptUnasked(parcel);
  adlers = begin('adlers25', ENGLISH);
  change(adlers, (now) => ({ ...now, rows: { ...now.rows, f: rowOf('Flyer', 3) } }));
  change(adlers, (now) => ({ ...now, rows: changeRow(now.rows, 'a', { doneOn: '2026-06-15' }) }));
});
const rowsOf = (id: string): readonly string[] => Object.keys(weekIn(id).rows).sort();

test('nobody is asked for the name either where both began the sheet under one id, as that of a next talk', () => {
  at(adler);
  const parcel = sendWeek(adlers, 'client');
  at(jana);
  const same = begin('adlers25');
  expect(acceptUnasked(parcel).id).toBe(same);
  expect(weekIn(same).title).toBe('Woche 25 · 15.06.–19.06.2026');
});

test('a sheet that comes finds its twin: same rows merge, all others are kept, nobody is asked for the name', () => {
  at(adler);
  const parcel = sendWeek(adlers, 'client');
  at(jana);
  expect(acceptUnasked(parcel).id).toBe(janas);
  expect(listSheets(week, PLACE)).toHaveLength(2);
  expect(rowsOf(janas)).toEqual(['a', 'b', 'f', 'p']);
  expect(weekIn(janas)).toMatchObject({ title: 'Woche 25 · 15.06.–19.06.2026', rows: { a: { doneOn: '2026-06-15' } } });
});

test('also when both sheets cross; and from then on they know each other', () => {
  at(adler);
  const fromAdler = sendWeek(adlers, 'client');
  at(jana);
  const fromJana = sendWeek(janas, 'assistant');
  acceptUnasked(fromAdler);
  at(adler);
  expect(acceptUnasked(fromJana).id).toBe(adlers);
  expect(rowsOf(adlers)).toEqual(['a', 'b', 'f', 'p']);
  change(adlers, (now) => ({ ...now, monday: '2026-06-22', title: 'Verschoben' }));
  const moved = sendWeek(adlers, 'client');
  at(jana);
  expect(acceptUnasked(moved).id).toBe(janas);
  expect(weekIn(janas).title).toBe('Verschoben');
  const back = sendWeek(janas, 'assistant');
  at(adler);
  expect(acceptUnasked(back).id).toBe(adlers);
  expect(listSheets(week, PLACE)).toHaveLength(2);
});

test.each<[string, () => void]>([
  ['has a name of its own', () => change(janas, (now) => ({ ...now, title: 'Messe' }))],
  ['lies in the bin', () => openDocument(week, janas).setDeleted(true)],
  ['is of another week', () => change(janas, (now) => ({ ...now, monday: '2026-06-22', title: '' }))],
])('no twin is a sheet that %s', (_, does) => {
  at(adler);
  const parcel = sendWeek(adlers, 'client');
  at(jana);
  does();
  expect(opened(parcel).entries[0]?.own).toBeNull();
});

test('no twin is a sheet of another collaboration, nor what has a twin already', () => {
  at(adler);
  const parcel = sendWeek(adlers, 'client');
  const second = `${PLACE}.week.adlers25b`;
  change(second, () => ({ ...weekIn(adlers), rows: { z: rowOf('Zweites Blatt', 1) } }));
  const both: Message = { ...parcel, documents: [...parcel.documents, ...sendWeek(second, 'client').documents] };
  at(jana);
  expect(opened(both).entries.map(({ id }) => id)).toEqual([janas, second]);
  expect(opened(parcel, { kind: 'into', collaboration: 'elsewhere12' }).entries[0]?.own).toBeNull();
  expect(opened(parcel, { kind: 'new', collaboration: PLACE }).entries[0]?.own).toBeNull();
  acceptUnasked(parcel);
  expect(opened({ ...parcel, documents: sendWeek(janas, 'assistant').documents }).entries[0]?.id).toBe(janas);
  expect(opened({ ...both, documents: both.documents.slice(1) }).entries[0]?.own).toBeNull();
});

test('a sheet and its copy in one parcel stay two, whichever comes first', () => {
  at(adler);
  const parcel = sendWeek(W24, 'client');
  const [one] = parcel.documents;
  const copy = { ...one!, id: `${PLACE}.week.copyofweek24`, origin: W24 };
  for (const documents of [
    [one!, copy],
    [copy, one!],
  ]) {
    const { where, entries } = opened({ ...parcel, documents });
    expect(entries.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    expect(where.collaboration).toBe(PLACE);
  }
});

test('a word that both changed is asked', () => {
  at(adler);
  change(adlers, (now) => ({ ...now, rows: changeRow(now.rows, 'b', { text: 'Rechnungen Mai' }) }));
  const parcel = sendWeek(adlers, 'client');
  at(jana);
  change(janas, (now) => ({ ...now, rows: changeRow(now.rows, 'b', { text: 'Rechnungen Juni' }) }));
  expect(opened(parcel).entries[0]?.comparison.conflicts.map(({ unit }) => unit)).toEqual(['rows.b.text']);
});
