/** Both sides take the next week before they hear of each other: one sheet of that week, with the rows of both. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeRow } from '#lib/rows.ts';
import { listSheets } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import { arrivalsOf, freshCollaboration, knownCollaboration, type Where } from '#state/passing/arrivals.ts';
import { entriesFor } from '#state/passing/entries.ts';
import { gather } from '#state/passing/gather.ts';
import type { Message } from '#state/passing/message.ts';
import { noteSent, sourceOf } from '#state/passing/sources.ts';
import { takeIn } from '#state/passing/take-in.ts';
import { nextWeek } from '#tools/week/along.ts';
import { NO_ROW, type Week } from '#tools/week/document.ts';
import { tool as week } from '#tools/week/tool.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

const GERMAN = { sheetName: 'Woche {week} · {d1}.{m1}.–{d2}.{m2}.{y2}', sheetNames: [] };
const ENGLISH = { sheetName: 'Week {week} · {d1}/{m1}–{d2}/{m2}/{y2}', sheetNames: [] };
const PLACE = 'abcdefgh12';
const W24 = `${PLACE}.week.mnopqrst34`;
let [jana, adler] = [new FaultyStorage(), new FaultyStorage()];
const at = (person: FaultyStorage): void => void vi.stubGlobal('localStorage', person);
afterEach(() => vi.unstubAllGlobals());

const rowOf = (text: string, place: number) => ({ ...NO_ROW, text, place });
const change = (id: string, how: (now: Week) => Week): void => openDocument(week, id).change(how);
const weekIn = (id: string): Week => openDocument(week, id).$state.get().value;
const send = (id: string, side: 'client' | 'assistant'): Message => {
  const source = sourceOf(week, openDocument(week, id))!;
  const { passed } = gather(source, side, true);
  noteSent([{ source, passed }], '2026-06-12');
  return { what: 'document', from: side, to: '', side, at: Date.now(), toolId: '', documents: [passed] };
};
const entriesOf = (message: Message, place?: Where) => {
  const { arrivals } = arrivalsOf(message);
  const known = knownCollaboration(arrivals);
  const where =
    place ??
    ({ kind: known ? 'back' : 'new', collaboration: known ?? freshCollaboration(arrivals) } as const satisfies Where);
  return { where, entries: entriesFor(arrivals, where) };
};
const accept = (message: Message) => {
  const { where, entries } = entriesOf(message);
  expect(entries.flatMap(({ comparison }) => comparison.conflicts)).toEqual([]);
  expect(takeIn(message, entries, where, {}, Date.now()).ok).toBe(true);
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
  const parcel = send(W24, 'assistant');
  janas = begin('janas25');
  change(janas, (now) => ({ ...now, rows: { ...now.rows, p: rowOf('Presse', 3) } }));
  at(adler);
  accept(parcel);
  adlers = begin('adlers25', ENGLISH);
  change(adlers, (now) => ({ ...now, rows: { ...now.rows, f: rowOf('Flyer', 3) } }));
  change(adlers, (now) => ({ ...now, rows: changeRow(now.rows, 'a', { doneOn: '2026-06-15' }) }));
});
const rowsOf = (id: string): readonly string[] => Object.keys(weekIn(id).rows).sort();

test('nobody is asked for the name either where both began the sheet under one id, as that of a next talk', () => {
  at(adler);
  const parcel = send(adlers, 'client');
  at(jana);
  const same = begin('adlers25');
  expect(accept(parcel).id).toBe(same);
  expect(weekIn(same).title).toBe('Woche 25 · 15.06.–19.06.2026');
});

test('a sheet that comes finds its twin: same rows merge, all others are kept, nobody is asked for the name', () => {
  at(adler);
  const parcel = send(adlers, 'client');
  at(jana);
  expect(accept(parcel).id).toBe(janas);
  expect(listSheets(week, PLACE)).toHaveLength(2);
  expect(rowsOf(janas)).toEqual(['a', 'b', 'f', 'p']);
  expect(weekIn(janas)).toMatchObject({ title: 'Woche 25 · 15.06.–19.06.2026', rows: { a: { doneOn: '2026-06-15' } } });
});

test('also when both sheets cross; and from then on they know each other', () => {
  at(adler);
  const fromAdler = send(adlers, 'client');
  at(jana);
  const fromJana = send(janas, 'assistant');
  accept(fromAdler);
  at(adler);
  expect(accept(fromJana).id).toBe(adlers);
  expect(rowsOf(adlers)).toEqual(['a', 'b', 'f', 'p']);
  change(adlers, (now) => ({ ...now, monday: '2026-06-22', title: 'Verschoben' }));
  const moved = send(adlers, 'client');
  at(jana);
  expect(accept(moved).id).toBe(janas);
  expect(weekIn(janas).title).toBe('Verschoben');
  const back = send(janas, 'assistant');
  at(adler);
  expect(accept(back).id).toBe(adlers);
  expect(listSheets(week, PLACE)).toHaveLength(2);
});

test.each<[string, () => void]>([
  ['has a name of its own', () => change(janas, (now) => ({ ...now, title: 'Messe' }))],
  ['lies in the bin', () => openDocument(week, janas).setDeleted(true)],
  ['is of another week', () => change(janas, (now) => ({ ...now, monday: '2026-06-22', title: '' }))],
])('no twin is a sheet that %s', (_, does) => {
  at(adler);
  const parcel = send(adlers, 'client');
  at(jana);
  does();
  expect(entriesOf(parcel).entries[0]?.own).toBeNull();
});

test('no twin is a sheet of another collaboration, nor what has a twin already', () => {
  at(adler);
  const parcel = send(adlers, 'client');
  const second = `${PLACE}.week.adlers25b`;
  change(second, () => ({ ...weekIn(adlers), rows: { z: rowOf('Zweites Blatt', 1) } }));
  const both: Message = { ...parcel, documents: [...parcel.documents, ...send(second, 'client').documents] };
  at(jana);
  expect(entriesOf(both).entries.map(({ id }) => id)).toEqual([janas, second]);
  expect(entriesOf(parcel, { kind: 'into', collaboration: 'elsewhere12' }).entries[0]?.own).toBeNull();
  expect(entriesOf(parcel, { kind: 'new', collaboration: PLACE }).entries[0]?.own).toBeNull();
  accept(parcel);
  expect(entriesOf({ ...parcel, documents: send(janas, 'assistant').documents }).entries[0]?.id).toBe(janas);
  expect(entriesOf({ ...both, documents: both.documents.slice(1) }).entries[0]?.own).toBeNull();
});

test('a sheet and its copy in one parcel stay two, whichever comes first', () => {
  at(adler);
  const parcel = send(W24, 'client');
  const [one] = parcel.documents;
  const copy = { ...one!, id: `${PLACE}.week.copyofweek24`, origin: W24 };
  for (const documents of [
    [one!, copy],
    [copy, one!],
  ]) {
    const { where, entries } = entriesOf({ ...parcel, documents });
    expect(entries.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    expect(where.collaboration).toBe(PLACE);
  }
});

test('a word that both changed is asked', () => {
  at(adler);
  change(adlers, (now) => ({ ...now, rows: changeRow(now.rows, 'b', { text: 'Rechnungen Mai' }) }));
  const parcel = send(adlers, 'client');
  at(jana);
  change(janas, (now) => ({ ...now, rows: changeRow(now.rows, 'b', { text: 'Rechnungen Juni' }) }));
  expect(entriesOf(parcel).entries[0]?.comparison.conflicts.map(({ unit }) => unit)).toEqual(['rows.b.text']);
});
