/** A tick on a sheet of last week reaches the sheet its row was taken along to: by a link, by a backup, and back again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeRow } from '#lib/rows.ts';
import type { Party } from '#lib/sides.ts';
import { goOnTo } from '#state/desk.ts';
import { openDocument } from '#state/document.ts';
import type { Message } from '#state/passing/message.ts';
import { followersBy } from '#state/passing/take-in.ts';
import { leftBehind, nextWeek, withTaken } from '#tools/week/along.ts';
import { NO_ROW } from '#tools/week/document.ts';
import { tool as week } from '#tools/week/tool.ts';
import { accept, applied, at, backup, opened, planOf, send, sheetFrom } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

const LABELS = { sheetName: 'Woche {week} · {d1}.{m1}.–{d2}.{m2}.{y2}', sheetNames: [] };
const PLACE = 'abcdefgh12';
const W24 = `${PLACE}.week.mnopqrst34`;
let [jana, adler] = [new FaultyStorage(), new FaultyStorage()];
beforeEach(() => {
  [jana, adler] = [new FaultyStorage(), new FaultyStorage()];
  at(jana);
  openDocument(week, W24).change({
    ...week.empty,
    monday: '2026-06-08',
    title: 'Woche 24 · 08.06.–12.06.2026',
    rows: { a: { ...NO_ROW, text: 'Newsletter', place: 1 }, b: { ...NO_ROW, text: 'Rechnungen', place: 2 } },
  });
});
afterEach(() => vi.unstubAllGlobals());

const weekIn = (id: string) => openDocument(week, id).$state.get().value;
const tick = (id: string, row: string, doneOn = '2026-06-13'): void =>
  openDocument(week, id).change((now) => ({ ...now, rows: changeRow(now.rows, row, { doneOn }) }));
/** As the button does it. @returns id of the sheet that follows */
function takeNext(id: string, monday: string): string {
  const next = nextWeek(weekIn(id), monday, LABELS);
  const sheet = goOnTo(week, next, openDocument(week, id), (there) => withTaken(there, next));
  openDocument(week, id).change((now) => leftBehind(now, monday));
  return sheet.id() ?? '';
}
const sendWeeks = (ids: readonly string[], side: Party): Message =>
  send(
    ids.map((id) => sheetFrom(week, id)),
    side,
  );
/** Takes a message in, and sees that the preview named the same sheets as change along. */
function acceptAsShown(message: Message) {
  const shown = followersBy(opened(message).entries, {}, Date.now()).map(({ id }) => id);
  const { taken } = accept(message);
  expect(taken.followers.map(({ id }) => id)).toEqual(shown);
  return { taken, shown };
}

/** The client has week 24; the assistant has taken what is open in it to week 25. @returns id of that sheet */
function shareAndTakeNext(): string {
  const parcel = sendWeeks([W24], 'assistant');
  at(adler);
  acceptAsShown(parcel);
  at(jana);
  return takeNext(W24, '2026-06-15');
}
/** The client ticks these rows of week 24 and sends it back to the assistant, where one goes on. */
function ticked(...rows: readonly string[]): Message {
  at(adler);
  for (const row of rows) tick(W24, row);
  const back = sendWeeks([W24], 'client');
  at(jana);
  return back;
}

test('the client ticks last week’s sheet: this week’s row is ticked on the same day, is told, and can be taken back', () => {
  const w25 = shareAndTakeNext();
  const back = ticked('a');
  const { taken, shown } = acceptAsShown(back);
  expect(shown).toEqual([w25]);
  expect(taken.count).toBe(1);
  expect(weekIn(W24).rows['a']).toMatchObject({ doneOn: '2026-06-13', movedTo: '2026-06-15' });
  expect([weekIn(w25).rows['a']?.doneOn, weekIn(w25).rows['b']?.doneOn]).toEqual(['2026-06-13', '']);
  expect(taken.undo()).toEqual({ ok: true });
  expect([weekIn(W24).rows['a']?.doneOn, weekIn(w25).rows['a']?.doneOn]).toEqual(['', '']);
});

test('what was taken along twice is ticked in every sheet; what is done there already keeps its day', () => {
  const w25 = shareAndTakeNext();
  const w26 = takeNext(w25, '2026-06-22');
  tick(w26, 'b', '2026-06-23');
  const back = ticked('a', 'b');
  acceptAsShown(back);
  expect([w25, w26].map((id) => weekIn(id).rows['a']?.doneOn)).toEqual(['2026-06-13', '2026-06-13']);
  expect(weekIn(w26).rows['b']?.doneOn).toBe('2026-06-23');
});

test('a tick taken away again here stays away when the old link is opened once more', () => {
  const w25 = shareAndTakeNext();
  const back = ticked('a');
  acceptAsShown(back);
  tick(w25, 'a', '');
  expect(acceptAsShown(back).shown).toEqual([]);
  expect(weekIn(w25).rows['a']?.doneOn).toBe('');
});

test('both sheets come in one parcel: the tick counts in both', () => {
  const w25 = takeNext(W24, '2026-06-15');
  const parcel = sendWeeks([W24, w25], 'assistant');
  at(adler);
  acceptAsShown(parcel);
  tick(W24, 'a');
  const back = sendWeeks([W24, w25], 'client');
  at(jana);
  expect(acceptAsShown(back).shown).toEqual([w25]);
  expect(weekIn(w25).rows['a']?.doneOn).toBe('2026-06-13');
});

test('ticked on the phone, taken along on the laptop: merging the backup ticks it where it went, and the preview says so', () => {
  const file = backup();
  const w25 = takeNext(W24, '2026-06-15');
  at(adler); // a phone
  applied(planOf(file));
  tick(W24, 'a');
  const phone = backup();
  at(jana);
  const plan = planOf(phone);
  expect(plan.fates.map(({ id, fate, fields }) => [id, fate, fields])).toEqual([
    [W24, 'changed', 1],
    [w25, 'changed', 1],
  ]);
  applied(plan);
  expect(weekIn(w25).rows['a']?.doneOn).toBe('2026-06-13');
  expect(planOf(phone).fates.map(({ fate }) => fate)).toEqual(['same']);
});
