/** What the binder says is due: each thing once, whichever sheets tell it. */
import { expect, test } from 'vitest';
import { dueLines } from '#binder/overview/due-lines.ts';
import type { WordsByTool } from '#binder/words.ts';
import { inLocale } from '#locales';
import type { ShelvedDocument } from '#state/shelf.ts';
import { tool as agreement } from '#tools/agreement/tool.ts';
import { tool as farewell } from '#tools/farewell/tool.ts';
import { tool as firstTalk } from '#tools/first-talk/tool.ts';
import { rowIdOf } from '#tools/row-of-week.ts';
import type { AnyTool } from '#tools/tool.ts';
import { tool as week } from '#tools/week/tool.ts';
import { fileOf } from '../../support/sheets.ts';

const TALK = 'abcdefghij.first-talk.klmnopqrst';
const tools = [firstTalk.id, week.id, agreement.id, farewell.id].map((id) => ({
  id,
  name: id,
  address: `/${id}/`,
  things: {},
}));
const words = Object.fromEntries(
  tools.map(({ id }) => [id, { words: inLocale(fileOf(id), 'de') }]),
) as unknown as WordsByTool;

const sheet = (id: string, tool: unknown, data: unknown): ShelvedDocument => {
  const known = tool as AnyTool;
  return { id, tool: known, name: '', value: known.decode(data), cells: {}, changedAt: 1, deletedAt: 0 };
};
const due = (documents: readonly ShelvedDocument[], today = '2026-11-30'): readonly string[] =>
  dueLines(documents, tools, words, today).map(({ id }) => id);

test('of two tasks in the same words only the one that was ticked in a week is told no longer', () => {
  const task = { text: 'Ablage ordnen', side: 'assistant', on: '2026-11-30' };
  const talk = sheet(TALK, firstTalk, { tasks: { first: { ...task, place: 1 }, second: { ...task, place: 2 } } });
  expect(due([talk])).toEqual(['first', 'second']);
  const row = rowIdOf({ id: 'first', toolId: firstTalk.id, documentId: TALK });
  const ticked = { monday: '2026-11-30', rows: { [row]: { ...task, doneOn: '2026-11-30' } } };
  expect(due([talk, sheet('abcdefghij.week.uvwxyz0123', week, ticked)])).toEqual(['second']);
});

test('with the last day talks and reviews are over; what parting asks for, and work that was given, stay due', () => {
  const rows = { late1: { text: 'Rechnung stellen', side: 'assistant', dueOn: '2026-12-02', place: 1 } };
  const sheets = (lastOn: string): readonly ShelvedDocument[] => [
    sheet('abcdefghij.agreement', agreement, { reviewOn: '2026-12-03' }),
    sheet('abcdefghij.week.uvwxyz0123', week, { monday: '2026-11-30', rows }),
    sheet('abcdefghij.farewell', farewell, { lastOn }),
  ];
  expect(due(sheets(''))).toEqual(['late1', 'review']);
  expect(due(sheets('2026-12-03'))).toContain('review'); // on the last day one still meets
  const after = due(sheets('2026-12-01'), '2026-12-04');
  expect(after).not.toContain('review');
  expect(due(sheets('2026-12-01'))).not.toContain('review'); // two days later nobody will
  expect(after).toContain('late1');
  expect(after.length).toBeGreaterThan(1); // and its own steps
});
