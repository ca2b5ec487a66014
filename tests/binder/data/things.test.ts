/** What a restore would change, in the things a person sees. */
import { describe, expect, test } from 'vitest';
import { sayThings } from '#binder/data/things.ts';
import type { Things } from '#binder/words.ts';
import { beginsAs } from '#lib/path-pattern.ts';
import { type Bilingual, inLocale } from '#locales';
import { applyChange } from '#state/cells.ts';
import { loadFields } from '#tools/field-tables.ts';
import { fileOf, toolIds } from '../../support/sheets.ts';

/** As they are in German. */
const thingsOf = (id: string): Things => {
  const { things = {} } = fileOf(id) as { readonly things?: Readonly<Record<string, Bilingual<unknown>>> };
  return inLocale(things, 'de') as unknown as Things;
};
const entry = { one: '1 Angabe', other: '{n} Angaben' };

test('fields of one row are one thing, kinds of one name are one kind, and single fields come last', () => {
  const before = applyChange({}, { startsOn: '2026-11-30', 'items.kickoff.done': true }, 1, 'a');
  const change = { startsOn: '2026-12-01', 'items.kickoff.done': false, 'items.kickoff.note': 'Dienstag' };
  const after = applyChange(before, { ...change, 'own.x1.text': 'Urlaub', 'own.x1.place': 1 }, 2, 'a');
  const things = thingsOf('onboarding');
  expect(sayThings(before, after, things, entry)).toBe('2\u00a0Schritte, 1\u00a0Angabe');
  expect(sayThings(before, before, things, entry)).toBe('');
});

describe.each(toolIds)('%s', (id) => {
  test('counts only what it has', async () => {
    const paths = Object.keys(await loadFields(id));
    const isOf = (pattern: string) => (path: string) => beginsAs(path.split('.'), pattern.split('.'));
    expect(Object.keys(thingsOf(id)).filter((pattern) => !paths.some(isOf(pattern)))).toEqual([]);
  });
});
