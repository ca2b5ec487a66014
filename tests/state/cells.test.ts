import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  applyChange,
  type Cell,
  type Cells,
  type Change,
  changeBetween,
  changedData,
  dataOf,
  hasLeaf,
  leavesOf,
  mergeCells,
} from '#state/cells.ts';
import type { Data } from '#tools/tool.ts';
import { count, figure } from '../support/figures.ts';

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const path = fc.constantFrom('startsOn', 'items.a.done', 'items.a.note', 'items.b.done', 'title', '$deletedAt');
const cell = fc.tuple(
  fc.oneof(leaf, fc.constant(null)),
  fc.integer({ min: 0, max: 5 }),
  fc.constantFrom('x', 'y', 'z'),
) as fc.Arbitrary<Cell>;
const cells: fc.Arbitrary<Cells> = fc.dictionary(path, cell);
/** Content without empty objects: those hold nothing and are not stored. */
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !['constructor', 'prototype'].includes(name));
const data = fc
  .dictionary(
    key,
    fc.oneof(leaf, fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, { minKeys: 1 })), { minKeys: 1 })),
  )
  .map((value) => value as Data);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('merging copies of a document', () => {
  const numRuns = count(2000, 100_000);
  afterAll(() => figure('merge-laws', { triples: numRuns, broken: 0 }));
  test('gives the same result in any order', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => void expect(mergeCells(a, b)).toEqual(mergeCells(b, a))),
      { numRuns },
    );
  });
  test('gives the same result in any grouping', () => {
    fc.assert(
      fc.property(
        cells,
        cells,
        cells,
        (a, b, c) => void expect(mergeCells(mergeCells(a, b), c)).toEqual(mergeCells(a, mergeCells(b, c))),
      ),
      { numRuns },
    );
  });
  test('changes nothing when nothing is new', () => {
    fc.assert(fc.property(cells, (a) => void expect(mergeCells(a, { ...a })).toBe(a)));
  });
  test('keeps what each side changed in different fields', () => {
    fc.assert(
      fc.property(cells, leaf, leaf, (start, one, two) => {
        const here = applyChange(start, { 'items.a.note': one }, 10, 'x');
        const there = applyChange(start, { title: two }, 10, 'y');
        const merged = mergeCells(here, there);
        expect([merged['items.a.note']?.[0], merged['title']?.[0]]).toEqual([one, two]);
      }),
    );
  });
});

describe('content and cells', () => {
  test('say the same', () => {
    fc.assert(
      fc.property(
        data,
        (content) =>
          void expect(plain(dataOf(applyChange({}, changeBetween({}, content), 1, 'x')))).toEqual(plain(content)),
      ),
    );
  });
  test('a change leads from one content to the other', () => {
    fc.assert(
      fc.property(data, data, (before, after) => {
        const start = applyChange({}, changeBetween({}, before), 1, 'x');
        const end = applyChange(start, changeBetween(before, after), 2, 'x');
        expect(new Map([...leavesOf(dataOf(end))].sort())).toEqual(new Map([...leavesOf(after)].sort()));
      }),
    );
  });
  test('the quick way to a change, and to changed data, says what the plain way says', () => {
    const plainChange = (before: Data, after: Data): Change => {
      const [from, to] = [leavesOf(before), leavesOf(after)];
      const change: Record<string, Change[string]> = {};
      for (const [at, value] of to) if (from.get(at) !== value) change[at] = value;
      for (const at of from.keys()) if (!to.has(at)) change[at] = null;
      return change;
    };
    fc.assert(
      fc.property(data, data, (before, after) => {
        const change = changeBetween(before, after);
        expect(change).toEqual(plainChange(before, after));
        const stored = applyChange(applyChange({}, changeBetween({}, before), 1, 'x'), change, 2, 'x');
        const kept = plain(before);
        expect(plain(changedData(before, change, stored))).toEqual(plain(dataOf(stored)));
        expect(plain(before)).toEqual(kept);
        for (const at of Object.keys(change)) expect(hasLeaf(before, at)).toBe(leavesOf(before).has(at));
      }),
      {
        numRuns: 300,
        examples: [
          [{ c: { a: false } }, { c: '' }],
          [{ c: '' }, { c: { a: false } }],
        ],
      },
    );
  }, 30_000);
  test('a later write wins even when the clock runs backwards', () => {
    const first = applyChange({}, { title: 'eins' }, 1000, 'x');
    const second = applyChange(first, { title: 'zwei' }, 10, 'y');
    expect(mergeCells(first, second)['title']?.[0]).toBe('zwei');
  });
  test('keys that reach into prototypes are left out', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":true},"a":{"constructor":{"prototype":{"polluted":true}}},"title":"ok"}',
    );
    expect([...leavesOf(hostile)]).toEqual([['title', 'ok']]);
    dataOf({ '__proto__.polluted': [true, 1, 'x'], 'constructor.prototype.polluted': [true, 1, 'x'] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
