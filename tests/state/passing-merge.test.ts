/** Merging copies that were changed apart: nothing is lost silently, whoever sends what when, whatever their clocks say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, type Cells, type Change, dataOf, valueAt } from '#state/cells.ts';
import { gather, isNote } from '#state/passing/gather.ts';
import { joinKnown, type Known, markOf, marksOf } from '#state/passing/known.ts';
import { type Choices, compareCopies, isPlace, joinCopies } from '#state/passing/merge.ts';
import { tool as brief } from '#tools/brief/tool.ts';
import { count, figure } from '../support/figures.ts';

interface Side {
  cells: Cells;
  known: Known;
  /** Every version that lies in the past of what the side has now, by path: the truth the marks must find out. */
  past: Map<string, Set<string>>;
  /** How wrong its clock goes, in milliseconds. */
  readonly skew: number;
  readonly name: string;
}
type Parcel = Pick<Side, 'cells' | 'known'> & { past: Side['past'] };

const PATHS = ['title', 'purpose', 'rows.a.text', 'rows.a.place', 'rows.a.note', 'rows.b.text'];
const pastOf = (side: { past: Side['past'] }, path: string): Set<string> => side.past.get(path) ?? new Set();
const step = fc.oneof(
  fc.record({
    act: fc.constant('edit' as const),
    who: fc.nat(2),
    path: fc.constantFrom(...PATHS),
    removes: fc.boolean(),
  }),
  fc.record({ act: fc.constant('send' as const), who: fc.nat(2) }),
  fc.record({
    act: fc.constant('receive' as const),
    who: fc.nat(2),
    which: fc.nat(50),
    picks: fc.constantFrom('mine', 'theirs'),
  }),
);

function edit(side: Side, change: Change, now: number): void {
  side.cells = applyChange(side.cells, change, now + side.skew, side.name);
  for (const path of Object.keys(change))
    side.past.set(path, new Set([...pastOf(side, path), markOf(side.cells[path]!)]));
}
/** A field goes; of a row everything does. */
function removal({ cells }: Side, path: string): Change {
  const row = path.split('.').slice(0, 2).join('.');
  const gone = path.startsWith('rows.') ? Object.keys(cells).filter((one) => one.startsWith(`${row}.`)) : [path];
  return Object.fromEntries(gone.map((one) => [one, null]));
}
function send(side: Side): Parcel {
  side.known = joinKnown(side.known, marksOf(side.cells));
  return {
    cells: side.cells,
    known: side.known,
    past: new Map([...side.past].map(([path, all]) => [path, new Set(all)])),
  };
}
/** @returns how many fields were lost without a question */
function receive(side: Side, parcel: Parcel, pick: 'mine' | 'theirs', now: number): number {
  const comparison = compareCopies(side, parcel);
  for (const path of Object.keys(parcel.cells)) {
    const [mine, theirs] = [side.cells[path], parcel.cells[path]!];
    if (!mine || mine[0] === theirs[0] || isPlace(path)) continue;
    const [iSaw, theySaw] = [pastOf(side, path).has(markOf(theirs)), pastOf(parcel, path).has(markOf(mine))];
    const isAsked = comparison.conflicts.some(({ unit }) => path === unit || path.startsWith(`${unit}.`));
    const isTaken = comparison.taken.some((one) => one.path === path);
    // Asking too often is allowed (old marks are forgotten); deciding for the person where both changed it is not.
    if (!iSaw && !theySaw) expect(isAsked, `both changed ${path}`).toBe(true);
    else if (!isAsked) expect(isTaken, path).toBe(theySaw && !iSaw);
  }
  const choices: Choices = Object.fromEntries(comparison.conflicts.map(({ unit }) => [unit, pick]));
  const next = joinCopies(side, parcel, choices, now + side.skew, side.name);
  const isAsked = (path: string): boolean =>
    comparison.conflicts.some(({ unit }) => path === unit || path.startsWith(`${unit}.`));
  // What only this side has stays, unless the person was asked; and no row is left with a note and without its words.
  const isLeftOver = (cells: Cells): boolean =>
    valueAt(cells, 'rows.a.note') !== null && valueAt(cells, 'rows.a.text') === null;
  const lost = Object.keys(side.cells).filter(
    (path) => !parcel.cells[path] && !isAsked(path) && next[path] !== side.cells[path],
  );
  if (!isLeftOver(side.cells) && !isLeftOver(parcel.cells) && !isAsked('rows.a.note') && isLeftOver(next))
    lost.push('rows.a.note');
  side.known = joinKnown(side.known, parcel.known, marksOf(parcel.cells));
  for (const path of new Set([...side.past.keys(), ...parcel.past.keys()]))
    side.past.set(
      path,
      new Set([...pastOf(side, path), ...pastOf(parcel, path), ...(next[path] ? [markOf(next[path])] : [])]),
    );
  side.cells = next;
  return lost.length;
}

test('three people with wrong clocks, old links, and removed rows: what both changed is always asked', {
  timeout: 600_000,
}, () => {
  const runs = count(500, 20_000);
  let [asked, losses] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 60 }),
      fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 3, maxLength: 3 }),
      (steps, skews) => {
        const sides = skews.map(
          (skew, index): Side => ({ cells: {}, known: {}, past: new Map(), skew, name: `side${index}` }),
        );
        const sent: Parcel[] = [];
        steps.forEach((one, index) => {
          const side = sides[one.who]!;
          const now = 1_000_000 + index * 1000;
          if (one.act === 'edit' && one.removes) edit(side, removal(side, one.path), now);
          else if (one.act === 'edit') edit(side, { [one.path]: `${side.name} ${index}` }, now);
          else if (one.act === 'send') sent.push(send(side));
          else if (sent.length > 0) {
            losses += receive(side, sent[one.which % sent.length]!, one.picks as 'mine' | 'theirs', now);
            asked += 1;
          }
        });
        // In the end everybody hears from everybody, and all have the same.
        for (const to of [0, 0, 1, 2, 0, 1, 2])
          for (const from of [0, 1, 2]) if (from !== to) receive(sides[to]!, send(sides[from]!), 'theirs', 9_000_000);
        for (const from of [0, 0])
          for (const to of [1, 2]) receive(sides[to]!, send(sides[from]!), 'theirs', 9_100_000);
        const [first, ...others] = sides.map(({ cells }) => dataOf(cells));
        for (const other of others) expect(other).toEqual(first);
      },
    ),
    { numRuns: runs },
  );
  figure('passing-histories', { histories: runs, receptions: asked, silentLosses: losses });
  expect(losses).toBe(0);
});

describe('a row', () => {
  const start = applyChange({}, { 'rows.a.text': 'alt', 'rows.a.place': 1, 'rows.b.text': 'bleibt' }, 10, 'x');
  const base = { cells: start, known: marksOf(start) };
  test('that one side removed and the other worked on is one question; either answer gives a whole row or none', () => {
    const mine = { ...base, cells: applyChange(start, { 'rows.a.text': null, 'rows.a.place': null }, 20, 'me') };
    const theirs = { ...base, cells: applyChange(start, { 'rows.a.text': 'neu' }, 30, 'you') };
    const { conflicts, taken } = compareCopies(mine, theirs);
    expect([conflicts.map(({ unit }) => unit), taken]).toEqual([['rows.a'], []]);
    expect(dataOf(joinCopies(mine, theirs, { 'rows.a': 'mine' }, 40, 'me'))).toEqual({
      rows: { b: { text: 'bleibt' } },
    });
    expect(dataOf(joinCopies(mine, theirs, { 'rows.a': 'theirs' }, 40, 'me'))).toEqual({
      rows: { a: { text: 'neu', place: 1 }, b: { text: 'bleibt' } },
    });
  });
  test('that one side removed and the other moved is one question too: no row without words is left', () => {
    const mine = { ...base, cells: applyChange(start, { 'rows.a.text': null, 'rows.a.place': null }, 20, 'me') };
    const theirs = { ...base, cells: applyChange(start, { 'rows.a.place': 3 }, 30, 'you') };
    expect(compareCopies(mine, theirs).conflicts.map(({ unit }) => unit)).toEqual(['rows.a']);
    expect(dataOf(joinCopies(mine, theirs, { 'rows.a': 'mine' }, 40, 'me'))).toEqual({
      rows: { b: { text: 'bleibt' } },
    });
    expect(dataOf(joinCopies(mine, theirs, { 'rows.a': 'theirs' }, 40, 'me'))).toEqual({
      rows: { a: { text: 'alt', place: 3 }, b: { text: 'bleibt' } },
    });
  });
  test('that was removed in one tab and moved in another is removed: a note of the other side brings it up as a question', () => {
    const gone = applyChange(start, { 'rows.a.text': null, 'rows.a.place': null }, 20, 'me');
    const mine = { ...base, cells: applyChange(gone, { 'rows.a.place': 4 }, 21, 'my other tab') };
    const theirs = { ...base, cells: applyChange(start, { 'rows.a.note': 'wichtig' }, 30, 'you') };
    expect(compareCopies(mine, theirs).conflicts.map(({ unit }) => unit)).toEqual(['rows.a']);
    expect(dataOf(joinCopies(mine, theirs, { 'rows.a': 'theirs' }, 40, 'me'))).toMatchObject({
      rows: { a: { text: 'alt', note: 'wichtig' } },
    });
  });
  test.each(['rows.a.note', 'own.a.note', 'items.a.note'])(
    'that one side removed and the other added a field to is one question: %s',
    (added) => {
      const row = added.startsWith('rows') ? 'rows.a' : 'own.a';
      const step = applyChange({}, { [`${row}.text`]: 'Schritt', [`${row}.place`]: 1, title: 'Plan' }, 10, 'x');
      const both = { cells: step, known: marksOf(step) };
      const removed = {
        ...both,
        cells: applyChange(step, { [`${row}.text`]: null, [`${row}.place`]: null }, 20, 'me'),
      };
      const worked = { ...both, cells: applyChange(step, { [added]: 'liegt in der Mediathek' }, 30, 'you') };
      for (const [mine, theirs] of [
        [removed, worked],
        [worked, removed],
      ] as const) {
        expect(compareCopies(mine, theirs).conflicts.map(({ unit }) => unit)).toEqual([row]);
        const picks = (side: 'mine' | 'theirs') => dataOf(joinCopies(mine, theirs, { [row]: side }, 40, 'me'));
        const [gone, kept] = mine === removed ? [picks('mine'), picks('theirs')] : [picks('theirs'), picks('mine')];
        expect(gone).toEqual({ title: 'Plan' });
        expect(JSON.stringify(kept)).toContain('liegt in der Mediathek');
        expect(JSON.stringify(kept)).toContain('Schritt');
      }
    },
  );
  test('of one stamp with two contents, as in a copy changed by hand, neither counts as the later: it is asked', () => {
    const theirs: Cells = { ...start, 'rows.a.text': ['anders', 10, 'x'] };
    // Whoever has sent this version knows its mark, and so it must not decide.
    expect(compareCopies(base, { cells: theirs, known: {} }).conflicts.map(({ unit }) => unit)).toEqual([
      'rows.a.text',
    ]);
  });
  test('that one side removed and the other left alone goes without a question', () => {
    const step = applyChange({}, { 'own.a.text': 'Schritt', 'own.a.place': 1, 'items.a.done': true }, 10, 'x');
    const both = { cells: step, known: marksOf(step) };
    const removed = { ...both, cells: applyChange(step, { 'own.a.text': null, 'own.a.place': null }, 20, 'me') };
    expect(compareCopies(both, removed).conflicts).toEqual([]);
    expect(compareCopies(removed, both).conflicts).toEqual([]);
  });
  test('that both texts are wanted of stands one under the other', () => {
    const mine = { ...base, cells: applyChange(start, { 'rows.a.text': 'mein neuer Text' }, 20, 'me') };
    const theirs = { ...base, cells: applyChange(start, { 'rows.a.text': 'dein Text' }, 30, 'you') };
    expect(joinCopies(mine, theirs, { 'rows.a.text': 'both' }, 40, 'me')['rows.a.text']?.[0]).toBe(
      'mein neuer Text\n\ndein Text',
    );
  });
  test('without any exchange every difference is asked, and the later is proposed', () => {
    const mine = { known: {}, cells: applyChange({}, { title: 'früher' }, 20, 'me') };
    const theirs = { known: {}, cells: applyChange({}, { title: 'später' }, 30, 'you') };
    expect(compareCopies(mine, theirs).conflicts).toMatchObject([{ unit: 'title', proposal: 'theirs' }]);
  });
});

test('notes that stay here are told from other fields by their names, in every tool', () => {
  const paths = [
    'items.kickoff.note',
    'rounds.first.client.notes.p1',
    'notes.client.rely',
    'items.note.done',
    'notesOf',
  ];
  expect(paths.map(isNote)).toEqual([true, true, true, false, false]);
  const written = Object.fromEntries(paths.map((path) => [path, [true, 1, 'a'] as const]));
  const source = { id: 'abcdefgh12.brief', tool: brief, cells: written as unknown as Cells, known: {} };
  expect(Object.keys(gather(source, 'client', false).passed.cells)).toEqual(['items.note.done', 'notesOf']);
  expect(gather(source, 'client', false).notes).toBe(3);
});
