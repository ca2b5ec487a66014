/** Moving to another device by a backup: what the other side has seen comes along, one goes on where one was, and all of it can be taken back. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Party } from '#lib/sides.ts';
import { openDocument } from '#state/document.ts';
import { moveTo, readHere } from '#state/here.ts';
import { isNews, type Known, knownFrom, MOST_MARKS, readKnown, weaveKnown } from '#state/passing/known.ts';
import type { Message } from '#state/passing/message.ts';
import { restore } from '#state/restore.ts';
import { idsIn, readShelf } from '#state/shelf.ts';
import { beginCollaboration } from '#state/shelf-acts.ts';
import { type Brief, tool as brief } from '#tools/brief/tool.ts';
import { accept, at, backup, opened, planOf, send, sheetFrom } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';

let [laptop, phone, client] = [new FaultyStorage(), new FaultyStorage(), new FaultyStorage()];
beforeEach(() => {
  [laptop, phone, client] = [new FaultyStorage(), new FaultyStorage(), new FaultyStorage()];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const restored = (file: string) => {
  const done = restore(planOf(file));
  if (!done.ok) throw new Error(done.reason);
  return done;
};
const change = (id: string | null, part: Partial<Brief>): string => {
  const open = openDocument(brief, id);
  open.change((now) => ({ ...now, ...part }));
  return open.id() ?? '';
};
const sendBrief = (id: string, side: Party): Message => send([sheetFrom(brief, id)], side);

describe('what the other side has seen', () => {
  /** Sent on the laptop, answered by the client, and meanwhile moved to the phone. */
  const story = (): { id: string; answer: Message; file: string } => {
    at(laptop);
    const id = change(null, { title: 'Podcasts suchen', purpose: 'Zweck', result: 'Liste' });
    const parcel = sendBrief(id, 'assistant');
    const file = backup();
    at(client);
    accept(parcel);
    change(parcel.documents[0]!.id, { result: 'Liste mit Adressen' });
    const answer = sendBrief(parcel.documents[0]!.id, 'client');
    return { id, answer, file };
  };
  test('comes along: a link that comes back to the phone asks nothing about what only the phone changed', () => {
    const { id, answer, file } = story();
    at(phone);
    restored(file);
    change(id, { purpose: 'Zweck, am Handy' });
    const { entries } = opened(answer);
    expect(entries[0]?.comparison.conflicts).toEqual([]);
    expect(entries[0]?.comparison.taken.map(({ path }) => path)).toEqual(['result']);
  });
  test('a file of before opens, and then it is asked', () => {
    const { id, answer, file } = story();
    const { passed: _, here: __, ...older } = JSON.parse(file);
    at(phone);
    restored(JSON.stringify(older));
    change(id, { purpose: 'Zweck, am Handy' });
    expect(opened(answer).entries[0]?.comparison.conflicts.map(({ unit }) => unit)).toEqual(['purpose']);
  });
  test('is joined with what is known here, also where no field changes, and is taken back with the restore', () => {
    const { id, file } = story();
    const older = JSON.parse(file);
    delete older.passed;
    at(phone);
    restored(JSON.stringify(older));
    const plan = planOf(file);
    expect([plan.fates.every(({ text }) => text === null), plan.known.size]).toEqual([true, 1]);
    const { undo } = restored(file);
    expect(Object.keys(readKnown(id))).toContain('title');
    expect(planOf(file).known.size).toBe(0);
    expect(undo()).toEqual({ ok: true });
    expect(readKnown(id)).toEqual({});
  });
  test('is in a file readable by a person, and only of the documents in it', () => {
    const { id } = story();
    at(laptop);
    expect(Object.keys(JSON.parse(backup()).passed)).toEqual([id]);
    beginCollaboration({ client: 'Bauer' });
    const other = readHere()?.collaboration ?? '';
    expect(JSON.parse(backup(idsIn(other)))).toMatchObject({ passed: {}, here: other });
    moveTo(id.split('.')[0] ?? '');
    expect(JSON.parse(backup(idsIn(other))).here).toBeUndefined();
  });
  test.each([
    ['no record', 7],
    ['paths of the prototype', JSON.parse('{"__proto__.x":["a"],"constructor.y":["a"],"__proto__":["a"]}')],
    ['marks that are none', { title: ['A B'], purpose: 'a', result: [7], steps: ['toolongamark'] }],
    ['a path longer than any of ours', { ['x'.repeat(301)]: ['a'] }],
  ])('hostile: %s is left out', (_, value) => {
    const { id, file } = story();
    const hostile = JSON.stringify({ ...JSON.parse(file), passed: { [id]: value, here: { title: ['a'] } } });
    at(phone);
    const { known } = planOf(hostile);
    expect([...known.values()].flatMap((one) => Object.keys(one))).toEqual([]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
  test('more than is kept: of both devices the newest, and joined twice as once', () => {
    const marks = fc.uniqueArray(fc.stringMatching(/^[a-e][0-9]$/), { maxLength: MOST_MARKS });
    const known = fc.dictionary(fc.constantFrom('title', 'rows.a.text'), marks) as fc.Arbitrary<Known>;
    fc.assert(
      fc.property(known, known, (own, other) => {
        const woven = weaveKnown(own, other);
        expect(isNews(woven, other)).toBe(false);
        for (const path of ['title', 'rows.a.text']) {
          const [mine = [], theirs = [], both = []] = [own[path], other[path], woven[path]];
          expect(both.length).toBeLessThanOrEqual(MOST_MARKS);
          expect(new Set(both).size).toBe(both.length);
          if (mine.length > 0) expect(both).toContain(mine.at(-1));
          if (theirs.length > 0) expect(both).toContain(theirs.at(-1));
          if (new Set([...mine, ...theirs]).size <= MOST_MARKS)
            expect(new Set(both)).toEqual(new Set([...mine, ...theirs]));
        }
        expect(knownFrom(JSON.parse(JSON.stringify(woven)))).toEqual(woven);
      }),
    );
  });
});

describe('who is nowhere', () => {
  const two = (): readonly [adler: string, bauer: string] => {
    at(laptop);
    const ids = ['Adler', 'Bauer'].map((name) => {
      const begun = beginCollaboration({ client: name, role: 'assistant' });
      return begun.ok ? begun.id : '';
    });
    return [ids[0]!, ids[1]!];
  };
  test('goes on where the file was written', () => {
    const [adler] = two();
    moveTo(adler);
    const file = backup();
    at(phone);
    restored(file);
    expect(readHere()?.collaboration).toBe(adler);
    const id = change(null, { title: 'Brief' });
    expect(id.split('.')[0]).toBe(adler);
    expect(readShelf().collaborations).toHaveLength(2);
  });
  test('of a file that does not say so, in what was changed last; and who is somewhere stays', () => {
    const [adler, bauer] = two();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    change(`${adler}.brief.mnopqrst34`, { title: 'zuletzt' });
    vi.useRealTimers();
    const { here: _, ...older } = JSON.parse(backup());
    at(phone);
    restored(JSON.stringify(older));
    expect(readHere()?.collaboration).toBe(adler);
    moveTo(bauer);
    restored(JSON.stringify(older));
    expect(readHere()?.collaboration).toBe(bauer);
  });
  test('is nowhere again when the restore is taken back, unless something was entered there since', () => {
    two();
    const file = backup();
    at(phone);
    restored(file).undo();
    expect(readHere()).toBeNull();
    at(new FaultyStorage());
    const { undo } = restored(file);
    const place = change(null, { title: 'seitdem' }).split('.')[0];
    undo();
    expect(readHere()?.collaboration).toBe(place);
    expect(readShelf().collaborations.map(({ id, documents }) => [id, documents.length])).toEqual([[place, 1]]);
  });
  test('a card that came for sheets that lay here without one does not take them into the bin', () => {
    two();
    const file = backup();
    at(phone);
    const place = JSON.parse(file).here as string;
    change(`${place}.brief.mnopqrst34`, { title: 'lag schon hier' });
    restored(file).undo();
    expect(readShelf().collaborations).toMatchObject([{ id: place, card: { client: '' } }]);
  });
});
