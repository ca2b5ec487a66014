/** Copies between two browsers: there and back, taken back, refused, forged, and what stays at home. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PREFIX } from '#browser/storage.ts';
import words from '#content/tools/feedback.json';
import { inLocale, type Locale } from '#locales';
import { type Cell, type Cells, dataOf } from '#state/cells.ts';
import { openDocument } from '#state/document.ts';
import { readHere } from '#state/here.ts';
import { countEntered } from '#state/passing/gather.ts';
import { readKnown } from '#state/passing/known.ts';
import { compareCopies, isPlace } from '#state/passing/merge.ts';
import type { Message } from '#state/passing/message.ts';
import { sourcesOf } from '#state/passing/sources.ts';
import { foresee } from '#state/passing/take-in.ts';
import { readShelf } from '#state/shelf.ts';
import { type Brief, tool as brief } from '#tools/brief/tool.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tool as farewell } from '#tools/farewell/tool.ts';
import { tool as feedback, named } from '#tools/feedback/tool.ts';
import { tool as firstTalk } from '#tools/first-talk/tool.ts';
import { tool as onboarding } from '#tools/onboarding/tool.ts';
import { withQuestion } from '#tools/questions/acts.ts';
import { tool as questions } from '#tools/questions/tool.ts';
import type { AnyTool } from '#tools/tool.ts';
import { accept, at, opened, send, sheetFrom } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

let [anna, bert] = [new FaultyStorage(), new FaultyStorage()];
beforeEach(() => {
  [anna, bert] = [new FaultyStorage(), new FaultyStorage()];
});
afterEach(() => vi.unstubAllGlobals());
const sheet = (id: string | null) => openDocument(brief, id);
const change = (id: string | null, part: Partial<Brief>): string => {
  const open = sheet(id);
  open.change({ ...open.$state.get().value, ...part });
  return open.id() ?? '';
};
const sendSheet = (id: string, role: 'client' | 'assistant'): Message => send([sheetFrom(brief, id)], role);
const sendAll = (role: 'client' | 'assistant'): Message => ({
  ...send(sourcesOf(readShelf().collaborations[0]!, '2026-12-01'), role),
  what: 'collaboration',
});
const valueIn = (id: string): Brief => sheet(id).$state.get().value;

test('three rounds, changes on both sides, end alike with nothing lost', () => {
  at(anna);
  const id = change(null, { title: 'Postfach sichten', purpose: 'Zweck A', result: 'Ergebnis A' });
  let parcel = sendSheet(id, 'client');
  at(bert);
  expect(accept(parcel).taken.opened?.id).toBe(id);
  expect(readShelf().collaborations[0]?.card).toMatchObject({
    client: 'Anna Berg',
    assistant: 'Bert Lang',
    role: 'assistant',
  });
  for (let round = 1; round <= 3; round += 1) {
    at(bert);
    change(id, { steps: `Schritte ${round} von Bert`, questions: `Frage ${round}` });
    at(anna);
    change(id, { purpose: `Zweck ${round} von Anna`, questions: `Annas Fassung ${round}` });
    at(bert);
    parcel = sendSheet(id, 'assistant');
    at(anna);
    const { entries } = accept(parcel, () => (round % 2 ? 'theirs' : 'mine'));
    expect(entries[0]?.comparison.conflicts.map(({ unit }) => unit)).toEqual(['questions']);
    expect(entries[0]?.comparison.taken.map(({ path }) => path)).toEqual(['steps']);
    parcel = sendSheet(id, 'client');
    at(bert);
    const back = accept(parcel);
    expect(back.entries[0]?.comparison.conflicts).toEqual([]);
    expect(valueIn(id)).toMatchObject({ steps: `Schritte ${round} von Bert`, purpose: `Zweck ${round} von Anna` });
    const here = valueIn(id);
    at(anna);
    expect(valueIn(id)).toEqual(here);
  }
});

test('a brief is given with a whole collaboration as it is alone, there and here; one that is done stays done, and the assistant gives none', () => {
  at(anna);
  const [id, done] = [change(null, { title: 'Post' }), change(null, { title: 'Ablage', stage: 'done' })];
  const parcel = sendAll('client');
  expect(valueIn(id)).toMatchObject({ stage: 'given', stageOn: '2026-12-01' });
  expect(valueIn(done)).toMatchObject({ stage: 'done', stageOn: '' });
  at(bert);
  accept(parcel);
  expect(valueIn(id)).toMatchObject({ stage: 'given', stageOn: '2026-12-01' });
  expect(valueIn(done).stage).toBe('done');
  const own = change(null, { title: 'Von Bert' });
  sendAll('assistant');
  expect(valueIn(own).stage).toBe('');
});

test('each side has a first talk under the name of the other, also where an older version sent its own along', () => {
  at(anna);
  const open = openDocument(firstTalk, null);
  open.change({ ...open.$state.get().value, person: 'Bert Lang', why: 'Sympathisch.' });
  const id = open.id() ?? '';
  const talkIn = () => openDocument(firstTalk, id).$state.get().value;
  const sendTalk = (role: 'client' | 'assistant'): Message => send([sheetFrom(firstTalk, id)], role);
  const parcel = sendTalk('client');
  const older = forged(parcel, { person: ['Bert Lang', 1, 'anna'] });
  for (const message of [parcel, older]) {
    bert = new FaultyStorage();
    at(bert);
    expect(opened(message).entries[0]?.arrival.name).toBe('Anna Berg');
    expect(foresee(accept(message).entries[0]!, {}, Date.now()).changes.map(({ path }) => path)).toEqual(['why']);
    expect(talkIn()).toMatchObject({ person: 'Anna Berg', why: 'Sympathisch.' });
    expect(accept(older).entries[0]?.comparison).toMatchObject({ taken: [], conflicts: [] });
    expect(talkIn().person).toBe('Anna Berg');
  }
  openDocument(firstTalk, id).change({ ...talkIn(), why: 'Sympathisch, und pünktlich.' });
  const back = sendTalk('assistant');
  at(anna);
  accept(back);
  expect(talkIn()).toMatchObject({ person: 'Bert Lang', why: 'Sympathisch, und pünktlich.' });
});

test('an older link that is opened later changes nothing that is newer', () => {
  at(anna);
  const id = change(null, { title: 'Erster Stand' });
  const old = sendSheet(id, 'client');
  change(id, { title: 'Zweiter Stand' });
  const young = sendSheet(id, 'client');
  at(bert);
  accept(young);
  const { entries } = accept(old);
  expect(entries[0]?.comparison).toMatchObject({ taken: [], conflicts: [] });
  expect(valueIn(id).title).toBe('Zweiter Stand');
});

test('what was left out is never emptied, and a note of one’s own there is asked', () => {
  at(anna);
  const plan = openDocument(onboarding, null);
  plan.change({
    ...onboarding.empty,
    startsOn: '2026-12-01',
    items: { kickoff: { done: true, note: 'Annas Notiz' } },
  });
  const id = plan.id() ?? '';
  const parcel = send([sheetFrom(onboarding, id)], 'client', false);
  expect(JSON.stringify(parcel)).not.toContain('Annas Notiz');
  at(bert);
  accept(parcel);
  const there = openDocument(onboarding, id);
  there.change({ ...there.$state.get().value, items: { kickoff: { done: true, note: 'Berts Notiz' } } });
  const back = send([sheetFrom(onboarding, id)], 'assistant');
  at(anna);
  const { entries } = accept(back, () => 'mine');
  expect(entries[0]?.comparison.conflicts.map(({ unit }) => unit)).toEqual(['items.kickoff.note']);
  expect(openDocument(onboarding, id).$state.get().value.items['kickoff']?.note).toBe('Annas Notiz');
});

test('who passes a plan on has told it, and who takes it in need not tell it back', () => {
  const toldIn = () => openDocument(onboarding, id).$state.get().value.told;
  at(anna);
  const plan = openDocument(onboarding, null);
  plan.change({ ...onboarding.empty, startsOn: '2026-12-01', items: { kickoff: { done: true, note: '' } } });
  const id = plan.id() ?? '';
  const parcel = send([sheetFrom(onboarding, id)], 'client');
  expect(Object.keys(parcel.documents[0]!.cells).filter((path) => path.startsWith('told'))).toEqual([]);
  expect(toldIn()).toMatchObject({ on: '2026-12-01', startsOn: '2026-12-01', steps: { kickoff: { state: 'done' } } });
  at(bert);
  accept(parcel);
  expect(toldIn()).toMatchObject({ startsOn: '2026-12-01', steps: { kickoff: { state: 'done' } } });
  const own = openDocument(onboarding, id);
  own.change((now) => ({ ...now, items: { ...now.items, 'log-tasks': { done: true, note: '' } } }));
  expect(toldIn().steps['log-tasks']).toBeUndefined();
  const back = send([sheetFrom(onboarding, id)], 'assistant');
  expect(toldIn().steps['log-tasks']?.state).toBe('done');
  at(anna);
  expect(accept(back).entries[0]?.comparison.conflicts).toEqual([]);
  expect(toldIn().steps['log-tasks']?.state).toBe('done');
});

test('taken in, taken back and taken in again: whole, and what is entered in between lies in a collaboration of its own', () => {
  at(anna);
  const id = change(null, { title: 'Brief', purpose: 'Zweck' });
  const parcel = sendSheet(id, 'client');
  at(bert);
  const { taken } = accept(parcel);
  expect(taken.undo()).toEqual({ ok: true });
  expect([readHere(), readShelf().bin.length > 0]).toEqual([null, true]);
  const other = change(null, { title: 'Eigenes' });
  expect(readShelf().collaborations.flatMap(({ documents }) => documents.map((one) => one.id))).toEqual([other]);
  const { entries } = accept(parcel);
  expect(entries[0]?.comparison.conflicts).toEqual([]);
  expect(valueIn(id)).toMatchObject({ title: 'Brief', purpose: 'Zweck' });
});

test('taken into a collaboration of one’s own, it still finds its way back', () => {
  at(bert);
  const own = openDocument(collaboration, 'bertsowncollab.collaboration');
  own.change({ ...collaboration.empty, client: 'Anna', role: 'assistant' });
  at(anna);
  const id = change(null, { title: 'Brief' });
  const parcel = sendSheet(id, 'client');
  at(bert);
  const { taken } = accept(parcel, undefined, { kind: 'into', collaboration: 'bertsowncollab' });
  const there = taken.opened?.id ?? '';
  expect(there).toMatch(/^bertsowncollab\.brief\./);
  expect(readShelf().collaborations).toHaveLength(1);
  change(there, { steps: 'Von Bert' });
  const back = sendSheet(there, 'assistant');
  at(anna);
  expect(accept(back).entries[0]?.id).toBe(id);
  expect(valueIn(id)).toMatchObject({ title: 'Brief', steps: 'Von Bert' });
  const again = sendSheet(id, 'client');
  at(bert);
  expect(accept(again).entries[0]?.id).toBe(there);
});

test('a whole collaboration: role and putting away stay at home', () => {
  at(anna);
  const id = change(null, { title: 'Brief' });
  const home = id.split('.')[0] ?? '';
  openDocument(collaboration, `${home}.collaboration`).change({
    ...collaboration.empty,
    client: 'Anna',
    assistant: 'Bert',
    role: 'client',
    archivedOn: '2026-12-01',
  });
  openDocument(onboarding, `${home}.onboarding`).change({ ...onboarding.empty, startsOn: '2026-12-01' });
  const parcel = sendAll('client');
  expect(JSON.stringify(parcel)).not.toContain('archivedOn');
  at(bert);
  expect(accept(parcel).taken.count).toBe(3);
  const [there] = readShelf().collaborations;
  expect(there).toMatchObject({
    id: home,
    card: { client: 'Anna', assistant: 'Bert', role: 'assistant', archivedOn: '' },
  });
  expect(there?.documents).toHaveLength(2);
});

test('undo gives back what was there, and forgets what was seen', () => {
  at(anna);
  const id = change(null, { title: 'Alt' });
  const parcel = sendSheet(id, 'client');
  at(bert);
  const first = accept(parcel);
  change(id, { title: 'Berts Titel' });
  at(anna);
  change(id, { purpose: 'Neuer Zweck' });
  const next = sendSheet(id, 'client');
  at(bert);
  const known = readKnown(id);
  const { taken } = accept(next);
  expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', purpose: 'Neuer Zweck' });
  expect(taken.undo()).toEqual({ ok: true });
  expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', purpose: '' });
  expect(readKnown(id)).toEqual(known);
  expect(first.taken.undo()).toEqual({ ok: true });
  expect(readShelf().collaborations.flatMap(({ documents }) => documents)).toEqual([]);
});

/** A copy as somebody could forge it: with what they write beside, or instead. */
const forged = (message: Message, cells: Cells, nth = 0): Message => ({
  ...message,
  documents: message.documents.map((one, index) =>
    index === nth ? { ...one, cells: { ...one.cells, ...cells } } : one,
  ),
});

test('a field in the place of a row, or a row in the place of a field, takes no word away', () => {
  at(anna);
  const id = change(null, { title: 'Alt', result: 'Liste' });
  const parcel = sendSheet(id, 'client');
  at(bert);
  accept(parcel);
  change(id, { title: 'Berts Titel', dismissed: { hint: true } });
  const later: Cell = ['x', Date.now() + 1000, 'forger'];
  accept(forged(parcel, { 'title.a': later, 'result.a': later, dismissed: later }));
  expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', result: 'Liste', dismissed: { hint: true } });
  // Where nothing stood yet, the later word counts: the person's own, and it stays.
  bert = new FaultyStorage();
  at(bert);
  const { title: _, ...rest } = parcel.documents[0]!.cells;
  const bare = { ...parcel, documents: [{ ...parcel.documents[0]!, cells: rest }] };
  accept(forged(bare, { 'title.a': later }));
  change(id, { title: 'Neu geschrieben' });
  expect(dataOf(JSON.parse(bert.entries.get(PREFIX + id) ?? '').cells)['title']).toBe('Neu geschrieben');
});

test('a clock that runs ahead does not make later words of a person count as older', () => {
  at(anna);
  const id = change(null, { title: 'Alt', purpose: 'Zweck' });
  const parcel = sendSheet(id, 'client');
  const year = Date.now() + 365 * 86_400_000;
  const [sent] = parcel.documents;
  const ahead = Object.fromEntries(
    Object.entries(sent!.cells).map(([path, [value]]) => [path, [value, year, 'ahead'] as Cell]),
  );
  at(bert);
  accept(forged(parcel, ahead));
  const own = JSON.parse(bert.entries.get(PREFIX + id) ?? '').cells as Cells;
  expect(Math.max(...Object.values(own).map(([, stamp]) => stamp))).toBeLessThanOrEqual(Date.now() + 1);
  // It is known as the version it was: the same link once more asks nothing.
  change(id, { purpose: 'Berts Zweck' });
  expect(accept(forged(parcel, ahead)).entries.flatMap(({ comparison }) => comparison.conflicts)).toEqual([]);
  expect(valueIn(id)).toMatchObject({ title: 'Alt', purpose: 'Berts Zweck' });
});

test('a parcel says neither which side a person is nor what they have put away', () => {
  at(anna);
  const id = change(null, { title: 'Brief' });
  const home = id.split('.')[0] ?? '';
  openDocument(collaboration, `${home}.collaboration`).change({
    ...collaboration.empty,
    client: 'Anna',
    assistant: 'Bert',
  });
  const parcel = sendAll('client');
  const card = parcel.documents.findIndex(({ toolId }) => toolId === 'collaboration');
  at(bert);
  accept(forged(parcel, { role: ['client', 1, 'forger'], archivedOn: ['2026-12-01', 1, 'forger'] }, card));
  expect(readShelf().collaborations[0]?.card).toMatchObject({ role: 'assistant', archivedOn: '' });
});

test('a thousand places both changed are found in the time of a few', () => {
  at(anna);
  const cells = (by: string): Cells =>
    Object.fromEntries(
      Array.from({ length: 6000 }, (_, row) => [`rows.r${row}.text`, [`${by} ${row}`, 1000, by]] as const),
    );
  const before = process.cpuUsage().user;
  const { conflicts } = compareCopies({ cells: cells('a'), known: {} }, { cells: cells('b'), known: {} });
  expect(conflicts).toHaveLength(6000);
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
});

test('what was undone and is opened again asks about nothing that nobody changed', () => {
  at(anna);
  const id = change(null, { title: 'Alt', purpose: 'Alter Zweck' });
  const first = sendSheet(id, 'client');
  at(bert);
  accept(first);
  change(id, { title: 'Berts Titel' });
  at(anna);
  change(id, { purpose: 'Neuer Zweck', questions: 'Keine' });
  const next = sendSheet(id, 'client');
  at(bert);
  for (let time = 0; time < 3; time += 1) {
    const { entries, taken } = accept(next);
    expect(entries.flatMap(({ comparison }) => comparison.conflicts)).toEqual([]);
    expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', purpose: 'Neuer Zweck', questions: 'Keine' });
    expect(taken.undo()).toEqual({ ok: true });
    expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', purpose: 'Alter Zweck', questions: '' });
  }
  // What goes back without it says the same to the other side: its own words stay, none is asked about.
  const back = sendSheet(id, 'assistant');
  at(anna);
  expect(accept(back).entries.flatMap(({ comparison }) => comparison.conflicts)).toEqual([]);
  expect(valueIn(id)).toMatchObject({ title: 'Berts Titel', purpose: 'Neuer Zweck', questions: 'Keine' });
  // Written anew after that it is asked about, as ever.
  at(bert);
  change(id, { purpose: 'Berts Zweck' });
  expect(accept(next).entries.flatMap(({ comparison }) => comparison.conflicts)).toHaveLength(1);
});

test('a refusing storage changes nothing, at whichever write it refuses', () => {
  at(anna);
  const id = change(null, { title: 'Alt' });
  const parcel = sendSheet(id, 'client');
  for (let position = 1; position <= 3; position += 1) {
    bert = new FaultyStorage();
    bert.failing = new Set([position]);
    at(bert);
    expect(() => accept(parcel)).toThrow('full');
    expect([...bert.entries.keys()].filter((key) => key.startsWith(PREFIX))).toEqual([]);
  }
});

test('a card in the bin, a document in the bin: taking in brings the document back', () => {
  at(anna);
  const id = change(null, { title: 'Brief' });
  const parcel = sendSheet(id, 'client');
  sheet(id).setDeleted(true);
  expect(readShelf().bin).toHaveLength(1);
  accept(parcel);
  expect(readShelf().bin).toHaveLength(0);
  expect(valueIn(id).title).toBe('Brief');
});

test('what a side keeps to itself is not asked for, and what waited for both is', () => {
  /** Both hold it; then the assistant sends it back changed. @returns how the client then stands */
  // biome-ignore lint/suspicious/noExplicitAny: sheets of two tools
  const standingAfter = (tool: AnyTool, id: string, own: (value: any) => object, theirs: (value: any) => object) => {
    at(anna);
    const hers = openDocument(tool, id);
    hers.change(own(hers.$state.get().value));
    const parcel = send([sheetFrom(tool, id)], 'client');
    at(bert);
    accept(parcel);
    const his = openDocument(tool, id);
    his.change(theirs(his.$state.get().value));
    const back = send([sheetFrom(tool, id)], 'assistant');
    at(anna);
    return accept(back).taken.standing;
  };
  const thought = standingAfter(
    farewell,
    'abcdefgh12.farewell',
    (value) => ({ ...value, lastOn: '2026-06-30', decision: { ...value.decision, client: { matter: 'Zu langsam' } } }),
    (value) => ({ ...value, talk: { ...value.talk, thanks: 'Für das Vertrauen' } }),
  );
  expect(thought).toBe('even');
  const prepared = standingAfter(
    feedback,
    'abcdefgh12.feedback.mnopqrst34',
    (value) => ({
      ...value,
      ready: { client: true, assistant: false },
      notes: { ...value.notes, client: { mood: 'Gut' } },
    }),
    (value) => ({ ...value, ready: { client: true, assistant: true } }),
  );
  expect(prepared).toBe('ahead');
});

test('one question counts as what was entered about it: its words, who asks, and when', () => {
  const ask = (text: string) => {
    const open = openDocument(questions, 'abcdefgh12.questions');
    open.change(
      withQuestion(open.$state.get().value, text, { text, isBlocking: false, asker: 'client' }, '2026-02-10'),
    );
    return send([sheetFrom(questions, 'abcdefgh12.questions')], 'client');
  };
  at(anna);
  const first = ask('Ablage');
  expect(countEntered(questions, Object.entries(first.documents[0]!.cells))).toBe(3);
  at(bert);
  accept(first);
  at(anna);
  const second = ask('Kulanz');
  at(bert);
  const [entry] = opened(second).entries;
  const paths = foresee(entry!, {}, Date.now()).changes.map(({ path }) => path);
  expect(paths.filter((path) => !isPlace(path)).toSorted()).toEqual([
    'items.Kulanz.askedOn',
    'items.Kulanz.asker',
    'items.Kulanz.text',
  ]);
});

test('a talk that is called otherwise in the language of the other side is nothing they lack', () => {
  const begin = (locale: Locale): string => {
    const id = `abcdefgh12.feedback.${locale}nopqrst34`;
    openDocument(feedback, id).change(() =>
      named(feedback.empty, { format: 'week12', on: '2026-04-06' }, inLocale(words, locale)),
    );
    return id;
  };
  at(anna);
  const hers = send([sheetFrom(feedback, begin('de'))], 'client');
  at(bert);
  const his = begin('en');
  const { taken } = accept(hers, undefined, { kind: 'into', collaboration: 'abcdefgh12' });
  expect([taken.opened?.id, taken.standing]).toEqual([his, 'even']);
});
