import { describe, expect, test } from 'vitest';
import { tool as week } from '#tools/week/tool.ts';
import { toolOf } from '../support/sheets.ts';

const sheet = (id: string, value: object) => ({ id, value });
const idsOf = (tool: string, sheets: readonly ReturnType<typeof sheet>[]): string | undefined =>
  toolOf(tool)
    .inOrder?.(sheets)
    .map(({ id }) => id)
    .join(' ');

describe('sheets stand', () => {
  test('by the week or the day they are about, the newest first, whatever was changed last', () => {
    const dated = [
      sheet('old', { monday: '2026-06-08' }),
      sheet('new', { monday: '2026-11-16' }),
      sheet('copy', { monday: '2026-06-08' }),
    ];
    const open = [sheet('openB', { monday: '' }), sheet('openA', { monday: '' })];
    expect(idsOf('week', [...dated, ...open])).toBe('openB openA new copy old');
    expect(idsOf('week', [...open, ...dated.toReversed()])).toBe('openB openA new copy old');
    expect(idsOf('feedback', [sheet('a', { on: '2026-01-05' }), sheet('b', { on: '2026-02-05' })])).toBe('b a');
    expect(idsOf('first-talk', [sheet('a', { heldOn: '2026-01-05' }), sheet('b', { heldOn: '' })])).toBe('b a');
  });

  test('of a tool whose sheets have no day, as they were changed', () => {
    expect(toolOf('brief').inOrder).toBeUndefined();
  });
});

test('a week is done when each row is ticked or has moved on; an empty one is not', () => {
  const isDone = (...rows: object[]): boolean | undefined =>
    week.isDone?.(week.decode({ rows: Object.fromEntries(rows.map((row, at) => [`r${at}`, { text: 'x', ...row }])) }));
  expect(isDone()).toBe(false);
  expect(isDone({ doneOn: '2026-11-17' }, { movedTo: '2026-11-23' }, { text: ' ' })).toBe(true);
  expect(isDone({ doneOn: '2026-11-17' }, {})).toBe(false);
});
