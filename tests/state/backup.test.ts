/** Backup and restore: whatever a file holds, nothing happens before consent; then all of it or nothing; and export → wipe → import is equal. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyPlan, finishRestore } from '#state/apply-plan.ts';
import { MOST_CHARACTERS, planRestore, writeBackup } from '#state/backup.ts';
import { type Cells, dataOf } from '#state/cells.ts';
import { openDocument } from '#state/document.ts';
import { documentIdIn, readEnvelope, writeEnvelope } from '#state/envelope.ts';
import { documentIds, toolOf } from '#state/shelf.ts';
import { tool as briefTool } from '#tools/brief/tool.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tools } from '#tools/registry.ts';
import type { AnyTool } from '#tools/tool.ts';
import { examples } from '../examples/collaboration.ts';
import { effort } from '../support/effort.ts';
import { examplesOf } from '../support/examples.ts';
import { applied, planOf } from '../support/exchange.ts';
import { FaultyStorage } from '../support/faulty-storage.ts';
import { count, figure } from '../support/figures.ts';
import { mutated, random } from '../support/mutate.ts';

const PREFIX = 'eingespielt:';
const NOW = 1_790_000_000_000;
let storage: FaultyStorage;
const freshStorage = (): FaultyStorage => {
  storage = new FaultyStorage();
  vi.stubGlobal('localStorage', storage);
  return storage;
};
beforeEach(() => void freshStorage());
afterEach(() => vi.unstubAllGlobals());

const ours = (): Record<string, string> =>
  Object.fromEntries([...storage.entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** A binder with a card and one document of every tool. */
function fillBinder(id = 'abcdefgh12'): void {
  openDocument(collaboration, `${id}.collaboration`).change(examples.jana);
  for (const tool of Object.values(tools))
    openDocument(tool, documentIdIn(id, tool, 'mnopqrst34')).change(Object.values(examplesOf(tool.id))[0] as object);
  storage.entries.set('foreign', 'not ours');
}
const backupOf = (): string => writeBackup(documentIds(), ['Zusammenarbeit mit Jana'], '2026-11-25T10:00:00Z');

/** Hostile files made by hand: each is one idea of how to break a reader. */
function hostile(): readonly string[] {
  const document = (id: string, cells: string): string =>
    `{"app":"eingespielt","version":1,"id":"${id}","tool":"${id.split('.')[1]}","collaboration":"abcdefgh12","cells":${cells}}`;
  const file = (documents: string, more = ''): string =>
    `{"app":"eingespielt","kind":"backup","version":1,"createdAt":"x"${more},"documents":[${documents}]}`;
  const cellsOf = (path: string, value: string, at = '5', by = '"x"'): string =>
    document('abcdefgh12.onboarding', `{"${path}":[${value},${at},${by}]}`);
  const paths = [
    '__proto__',
    'constructor.prototype.polluted',
    'items.__proto__.done',
    '',
    '.',
    '..',
    'a..b',
    '\\u0000',
    'x'.repeat(9999),
  ];
  const values = [
    '{}',
    '[]',
    '1e999',
    '-0',
    '"\\ud800"',
    'null',
    '{"__proto__":{"polluted":1}}',
    `"${'<img src=x onerror=alert(1)>'}"`,
  ];
  const stamps = ['-0.5', '[]', '{}', '"__proto__"', '-1', '1e16', '9007199254740993', 'null', '"5"', '1e999'];
  const ids = [
    'abcdefgh12.brief.mnopqrst34.x',
    '\\ud800',
    'abcdefgh12.valueOf',
    'abcdefgh12.hasOwnProperty',
    '__proto__',
    'abcdefgh12.__proto__',
    'abcdefgh12.constructor',
    '../../etc',
    '',
    'abcdefgh12.onboarding.',
    'ABC.onboarding',
    'here',
    'theme',
    'aside:x',
    'restoring',
    'abcdefgh12',
    'abcdefgh12.collaboration.x.y',
    'abcdefgh12.brief',
    'abcdefgh12.brief.__proto__',
    'a.b',
    '\\u0000',
    'eingespielt:here',
    'abcdefgh12.toString',
  ];
  return [
    '',
    ' ',
    'null',
    '[]',
    '7',
    '"text"',
    '{',
    '}',
    '\uFEFF{}',
    '{"app":"eingespielt"}',
    '{"app":"other","kind":"backup"}',
    file(''),
    file('null'),
    file('7'),
    file('[]'),
    file('{}'),
    file('', ',"__proto__":{"polluted":true}'),
    '['.repeat(100_000),
    `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    file(Array.from({ length: 1001 }, () => '{}').join(',')),
    file(
      document(
        'abcdefgh12.onboarding',
        `{${Array.from({ length: 20_000 }, (_, n) => `"items.i${n}.done":[true,5,"x"]`).join(',')}}`,
      ),
    ),
    `{"app":"eingespielt","kind":"backup","version":99,"documents":[]}`,
    ...paths.flatMap((path) => values.map((value) => file(cellsOf(path, value)))),
    ...stamps.map((at) => file(cellsOf('startsOn', '"2026-12-01"', at))),
    ...stamps.map((at) => file(cellsOf('$deletedAt', at))),
    ...ids.map((id) => file(document(id, '{"title":["x",5,"x"]}'))),
    ...ids.map((id) => `{"app":"eingespielt","kind":"backup","version":1,"documents":{"${id}":1}}`),
    ...values.flatMap((value) =>
      ['app', 'kind', 'version', 'createdAt', 'documents'].map((field) =>
        file('').replace(new RegExp(`"${field}":[^,}]*`), `"${field}":${value}`),
      ),
    ),
  ];
}

describe('a file before consent', () => {
  test('mutated and hostile files: no crash, no change, no pollution, each within two seconds', {
    timeout: 900_000,
  }, () => {
    fillBinder();
    const whole = backupOf();
    const before = ours();
    const next = random(23);
    const [mutants, made] = [count(1000, 10_000), hostile()];
    expect(made.length).toBeGreaterThanOrEqual(200);
    let [slowest, refused] = [0, 0];
    for (const text of [...Array.from({ length: mutants }, () => mutated(whole, next)), ...made]) {
      const spent = effort();
      const plans = [planRestore(text, 'merge', NOW), planRestore(text, 'asInFile', NOW)];
      slowest = Math.max(slowest, spent() / plans.length);
      if (!plans[0]?.ok) refused += 1;
      expect(ours()).toEqual(before);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(slowest).toBeLessThan(2000);
    figure('hostile-backups', {
      mutated: mutants,
      handMade: made.length,
      refused,
      crashes: 0,
      changedBeforeConsent: 0,
      slowestMs: Math.round(slowest),
    });
  });

  test('too large is refused before it is parsed', () =>
    expect(planRestore('x'.repeat(MOST_CHARACTERS + 1), 'merge', NOW)).toEqual({ ok: false, reason: 'tooLarge' }));
});

describe('consent', () => {
  test('refused at every write of a restore: everything is as before', () => {
    fillBinder();
    const file = backupOf();
    freshStorage();
    fillBinder('zzzzzzzz99');
    const before = ours();
    for (let position = 1; ; position += 1) {
      const plan = planOf(file);
      storage.writes = 0;
      storage.failing = new Set([position]);
      const done = applyPlan(plan);
      storage.failing = 'none';
      if (done.ok) break;
      expect(ours(), `refused at write ${position}`).toEqual(before);
    }
    expect(Object.keys(ours()).length).toBeGreaterThan(Object.keys(before).length);
  });

  test('killed at every write of a restore: after the next start it is before or after, never between', () => {
    fillBinder();
    const file = backupOf();
    const after = documentIds().length;
    let kills = 0;
    for (let position = 0; position <= after + 2; position += 1) {
      freshStorage();
      const plan = planOf(file);
      const { setItem } = FaultyStorage.prototype;
      let writes = 0;
      storage.setItem = function (key: string, text: string) {
        if (writes === position) throw new Error('killed');
        writes += 1;
        setItem.call(this, key, text);
      };
      // The process ends at this write: nothing that comes after it happens, not even putting back.
      const dead = new Map<string, string>();
      const kill = storage.setItem;
      storage.setItem = function (key: string, text: string) {
        try {
          kill.call(this, key, text);
        } catch (error) {
          if (dead.size === 0) for (const [name, value] of storage.entries) dead.set(name, value);
          throw error;
        }
      };
      const done = applyPlan(plan);
      const left = done.ok ? new Map(storage.entries) : dead;
      freshStorage();
      for (const [name, value] of left) storage.entries.set(name, value);
      finishRestore();
      kills += 1;
      expect([0, after], `killed at write ${position}`).toContain(documentIds().length);
    }
    figure('restore-kills', { positions: kills, between: 0 });
  });

  test('a restore that was cut off leaves alone what is newer, and puts aside what is damaged', () => {
    fillBinder();
    const [newer, damaged] = ['abcdefgh12.onboarding', 'abcdefgh12.agreement'];
    const noted = [newer, damaged].map((id) => [id, storage.getItem(PREFIX + id)]);
    const future = (storage.getItem(PREFIX + newer) ?? '').replace('"version":1', '"version":99');
    storage.entries.set(PREFIX + newer, future);
    storage.entries.set(PREFIX + damaged, '{ damaged');
    storage.entries.set(`${PREFIX}restoring`, JSON.stringify(noted));
    finishRestore();
    expect(storage.getItem(PREFIX + newer)).toBe(future);
    expect(storage.getItem(PREFIX + damaged)).toBe(noted[1]?.[1]);
    expect([...storage.entries.values()]).toContain('{ damaged');
    expect(storage.entries.has(`${PREFIX}restoring`)).toBe(false);
  });

  test('what comes twice in a file is joined, and none of it is lost', () => {
    const sheet = openDocument(briefTool, 'abcdefgh12.brief.mnopqrst34');
    sheet.change({ ...briefTool.empty, title: 'Postfach' });
    const first = storage.getItem(`${PREFIX}abcdefgh12.brief.mnopqrst34`);
    sheet.change({ ...briefTool.empty, title: '', purpose: 'Ruhe am Morgen' });
    const file = JSON.parse(backupOf());
    file.documents.push(JSON.parse(first ?? ''));
    freshStorage();
    applied(planOf(JSON.stringify(file)));
    expect(openDocument(briefTool, 'abcdefgh12.brief.mnopqrst34').$state.get().value).toMatchObject({
      title: '',
      purpose: 'Ruhe am Morgen',
    });
  });

  const BRIEF = 'abcdefgh12.brief.mnopqrst34';
  const brief = () => openDocument(tools['brief']!, BRIEF);
  const valueOfBrief = () => brief().$state.get().value as { title: string; purpose: string };

  test('a damaged document is kept in the backup as it is, and the others can be restored', () => {
    fillBinder();
    const whole = storage.entries.get(PREFIX + BRIEF) ?? '';
    storage.entries.set(PREFIX + BRIEF, whole.slice(0, 40));
    const file = backupOf();
    expect(JSON.parse(file).unreadable[BRIEF]).toBe(whole.slice(0, 40));
    freshStorage();
    const { fates } = planOf(file);
    expect(fates.find(({ id }) => id === BRIEF)?.fate).toBe('unreadable');
    expect(fates.filter(({ fate }) => fate === 'new')).toHaveLength(fates.length - 1);
  });

  test('over a damaged document: its text is put aside, once', () => {
    fillBinder();
    const file = backupOf();
    for (const _ of [1, 2]) {
      storage.entries.set(PREFIX + BRIEF, '{"broken');
      applied(planOf(file));
    }
    const aside = [...storage.entries].filter(([key]) => key.startsWith(`${PREFIX}aside:${BRIEF}:`));
    expect(aside.map(([, text]) => text)).toEqual(['{"broken']);
    expect(valueOfBrief().title).not.toBe('');
  });

  test('what is typed while the preview is looked at stays, and what is typed afterwards is not taken back', () => {
    fillBinder();
    const file = backupOf();
    brief().change((now: object) => ({ ...now, title: 'später geändert' }));
    freshStorage();
    fillBinder();
    const plan = planOf(file);
    brief().change((now: object) => ({ ...now, purpose: 'im anderen Fenster' }));
    const { undo } = applied(plan);
    expect(valueOfBrief().purpose).toBe('im anderen Fenster');
    brief().change((now: object) => ({ ...now, result: 'danach getippt' }));
    expect(undo()).toEqual({ ok: true });
    expect(valueOfBrief()).toMatchObject({ purpose: 'im anderen Fenster', result: 'danach getippt' });
  });

  test('taken back and restored again: as restored the first time', () => {
    fillBinder();
    const file = backupOf();
    const before = valueOfBrief();
    freshStorage();
    applied(planOf(file)).undo();
    const open = openDocument(tools['brief']!, BRIEF);
    open.setDeleted(false);
    expect(valueOfBrief()).toEqual(before);
  });

  test('taken back where storage is nearly full: what came last gives the room the others need', () => {
    const [one, other] = ['abcdefgh12.brief.a1', 'abcdefgh12.brief.b2'].map((id) => openDocument(tools['brief']!, id));
    const write = (open: typeof one, purpose: string): void => open?.change((now: object) => ({ ...now, purpose }));
    write(one, 'kurz');
    write(other, 'lang '.repeat(1000));
    const file = backupOf();
    write(one, 'lang '.repeat(1000));
    write(other, 'kurz');
    const { undo } = applied(planOf(file, 'asInFile'));
    storage.room = storage.size + 1000;
    expect(undo()).toEqual({ ok: true });
    expect(openDocument(tools['brief']!, 'abcdefgh12.brief.a1').$state.get().value).toMatchObject({
      purpose: 'lang '.repeat(1000),
    });
  });

  test('a moment that is none is left out', () => {
    fillBinder();
    const file = backupOf().replace('2026-11-25T10:00:00Z', 'abc');
    expect(planOf(file).createdAt).toBe('');
  });

  test('can be taken back', () => {
    fillBinder();
    const file = backupOf();
    freshStorage();
    expect(applied(planOf(file)).undo()).toEqual({ ok: true });
    for (const id of documentIds()) {
      const found = readEnvelope(storage.entries.get(PREFIX + id) ?? null, toolOf(id) as AnyTool);
      expect(found.kind === 'document' && found.cells['$deletedAt']?.[0], id).toBeTruthy();
    }
  });
});

test('export, wipe, import: equal for any binder', { timeout: 900_000 }, () => {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean());
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !['constructor', 'prototype'].includes(name));
  const cells = fc.dictionary(
    fc.oneof(
      key,
      fc.tuple(key, key, key).map((keys) => keys.join('.')),
      fc.constant('$deletedAt'),
    ),
    fc.tuple(fc.oneof(leaf, fc.constant(null)), fc.integer({ min: 0, max: NOW }), key),
    { minKeys: 1, maxKeys: 12 },
  ) as fc.Arbitrary<Cells>;
  const toolIds = Object.keys(tools);
  const binder = fc.dictionary(
    fc
      .tuple(fc.stringMatching(/^[a-z0-9]{10}$/), fc.constantFrom(...toolIds), fc.stringMatching(/^[a-z0-9]{10}$/))
      .map((parts) => parts.join('.')),
    cells,
    { minKeys: 1, maxKeys: 8 },
  );
  const numRuns = count(500, 5000);
  fc.assert(
    fc.property(binder, (documents) => {
      freshStorage();
      for (const [id, content] of Object.entries(documents))
        storage.entries.set(PREFIX + id, writeEnvelope(id, toolOf(id) as AnyTool, content));
      const file = backupOf();
      const before = new Map(storage.entries);
      freshStorage();
      applied(planOf(file));
      for (const [name, text] of before) {
        const tool = toolOf(name.slice(PREFIX.length)) as AnyTool;
        const [then, now] = [readEnvelope(text, tool), readEnvelope(storage.entries.get(name) ?? null, tool)];
        expect(now).toEqual(then);
        if (then.kind === 'document' && now.kind === 'document') expect(dataOf(now.cells)).toEqual(dataOf(then.cells));
      }
      expect(storage.entries.size).toBe(before.size);
    }),
    { numRuns },
  );
  figure('backup-round-trip', { binders: numRuns, unequal: 0 });
});
