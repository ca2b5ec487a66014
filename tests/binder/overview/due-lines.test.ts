/** What the binder says is due: each thing once, whichever sheets tell it. */
import { expect, test } from 'vitest';
import { dueLines } from '#binder/overview/due-lines.ts';
import type { WordsByTool } from '#binder/words.ts';
import { inLocale } from '#locales';
import type { ShelvedDocument } from '#state/shelf.ts';
import { tool as firstTalk } from '#tools/first-talk/tool.ts';
import { rowIdOf } from '#tools/row-of-week.ts';
import type { AnyTool } from '#tools/tool.ts';
import { tool as week } from '#tools/week/tool.ts';
import { fileOf } from '../../support/sheets.ts';

const TALK = 'abcdefghij.first-talk.klmnopqrst';
const tools = [firstTalk.id, week.id].map((id) => ({ id, name: id, address: `/${id}/`, things: {} }));
const words = Object.fromEntries(
  tools.map(({ id }) => [id, { words: inLocale(fileOf(id), 'de') }]),
) as unknown as WordsByTool;

const sheet = (id: string, tool: unknown, data: unknown): ShelvedDocument => {
  const known = tool as AnyTool;
  return { id, tool: known, name: '', value: known.decode(data), cells: {}, changedAt: 1, deletedAt: 0 };
};

test('of two tasks in the same words only the one that was ticked in a week is told no longer', () => {
  const task = { text: 'Ablage ordnen', side: 'assistant', on: '2026-11-30' };
  const talk = sheet(TALK, firstTalk, { tasks: { first: { ...task, place: 1 }, second: { ...task, place: 2 } } });
  const due = (documents: readonly ShelvedDocument[]): readonly string[] =>
    dueLines(documents, tools, words, '2026-11-30').map(({ id }) => id);
  expect(due([talk])).toEqual(['first', 'second']);
  const row = rowIdOf({ id: 'first', toolId: firstTalk.id, documentId: TALK });
  const ticked = { monday: '2026-11-30', rows: { [row]: { ...task, doneOn: '2026-11-30' } } };
  expect(due([talk, sheet('abcdefghij.week.uvwxyz0123', week, ticked)])).toEqual(['second']);
});
