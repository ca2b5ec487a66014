/** Lists of own entries: order, moving, and that nothing else ever moves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeRow, inOrder, moveRow, type Rows, withoutRow, withRow } from '#lib/rows.ts';
import { withRowsBehind } from '#lib/rows-behind.ts';

type Row = { readonly text: string; readonly place: number };
const build = (texts: readonly string[]): Rows<Row> =>
  texts.reduce<Rows<Row>>((rows, text, index) => withRow(rows, `r${index}`, { text }), {});
const textsOf = (rows: Rows<Row>): readonly string[] => inOrder(rows).map(({ text }) => text);

describe('rows', () => {
  test('keep the order they were added in', () => expect(textsOf(build(['a', 'b', 'c']))).toEqual(['a', 'b', 'c']));
  test('rows two people put into the same place stand alike on both devices, whichever came first', () => {
    const [one, other] = [
      { text: 'a', place: 1 },
      { text: 'b', place: 1 },
    ];
    expect(textsOf({ id2: other, id1: one })).toEqual(['a', 'b']);
    expect(textsOf({ id1: one, id2: other })).toEqual(['a', 'b']);
  });
  test('changing or moving a row that is not there changes nothing', () => {
    const rows = build(['a', 'b']);
    expect(changeRow(rows, 'gone', { text: 'x' })).toBe(rows);
    expect(moveRow(rows, 'gone', 1)).toBe(rows);
    expect(moveRow(rows, 'r0', -1)).toBe(rows);
  });
  test('any moves swap neighbours and lose nothing, also hundreds between the same two', () => {
    const moves = fc.array(fc.tuple(fc.nat(4), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 300 });
    fc.assert(
      fc.property(moves, (all) => {
        let rows = build(['a', 'b', 'c', 'd', 'e']);
        const expected = ['r0', 'r1', 'r2', 'r3', 'r4'];
        for (const [which, by] of all) {
          const id = `r${which}`;
          rows = moveRow(rows, id, by);
          const at = expected.indexOf(id);
          if (at + by >= 0 && at + by < expected.length)
            [expected[at], expected[at + by]] = [expected[at + by] as string, id];
        }
        expect(inOrder(rows).map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
  test('between two places with no number between them there is room all the same', () => {
    const [even, odd, evenToo] = [1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON];
    const rows = (places: Readonly<Record<string, number>>): Rows<Row> =>
      Object.fromEntries(Object.entries(places).map(([id, place]) => [id, { text: id, place }]));
    expect(textsOf(moveRow(rows({ z: 0, b: odd, c: evenToo }), 'z', 1))).toEqual(['b', 'z', 'c']);
    expect(textsOf(moveRow(rows({ b: even, c: odd, a: 2 }), 'a', -1))).toEqual(['b', 'a', 'c']);
  });
  test('new rows stand behind the one they belong to, in their order, wherever and however often', () => {
    const added = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 12 })), { maxLength: 60 });
    fc.assert(
      fc.property(added, fc.boolean(), (all, isShared) => {
        // Two people add at the same time: equal places.
        let rows = isShared ? { ...build(['a', 'b', 'c']), s0: { text: 's', place: 2 } } : build(['a', 'b', 'c']);
        const expected = inOrder(rows).map(({ id }) => id);
        for (const [nth, [which, count]] of all.entries()) {
          const at = which % expected.length;
          const ids = Array.from({ length: count }, (_, index) => `n${nth}x${index}`);
          rows = withRowsBehind(
            rows,
            expected[at] ?? '',
            ids.map((id) => ({ id, text: id })),
          );
          expected.splice(at + 1, 0, ...ids);
        }
        expect(inOrder(rows).map(({ id }) => id)).toEqual(expected);
      }),
      { numRuns: 100, examples: [[Array.from({ length: 60 }, () => [0, 12]), true]] },
    );
  });
  test('a removed row takes nothing along', () =>
    expect(textsOf(withoutRow(build(['a', 'b', 'c']), 'r1'))).toEqual(['a', 'c']));
});
