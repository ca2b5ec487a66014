import { describe, expect, test } from 'vitest';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { inFixedOrder, nthOf } from '#tools/nth-of.ts';

const one = (id: string, assistant: string, begunAt: number, card: Partial<Collaboration> = {}) => ({
  id,
  begunAt,
  card: { ...collaboration.empty, assistant, ...card },
});

describe('collaborations of one name', () => {
  test('are numbered in the order they were begun, whatever their ids and wherever they stand', () => {
    const [first, copy, other] = [one('zz', 'Adler ', 1), one('aa', 'Adler', 2), one('mm', 'Bauer', 0)];
    for (const all of [
      [first, copy, other],
      [other, copy, first],
    ])
      expect([first, copy, other].map((each) => nthOf(each, all))).toEqual(['', ' (2)', '']);
  });

  test('begun in the same moment, by their ids', () => {
    const all = [one('b', 'Adler', 1), one('a', 'Adler', 1)];
    expect(all.map((each) => nthOf(each, all))).toEqual([' (2)', '']);
  });
});

test('the fixed order: by name with numbers as such, unnamed ones behind, put away last', () => {
  const all = [
    one('away', 'Adler', 9, { archivedOn: '2026-01-01' }),
    one('none', '', 1),
    one('ten', 'Kunde 10', 2),
    one('two', 'Kunde 2', 3),
    one('copy', 'Ärzte', 5),
    one('first', 'Ärzte', 4),
  ];
  const ids = ['first', 'copy', 'two', 'ten', 'none', 'away'];
  expect(inFixedOrder(all).map(({ id }) => id)).toEqual(ids);
  expect(inFixedOrder(all.toReversed()).map(({ id }) => id)).toEqual(ids);
});
