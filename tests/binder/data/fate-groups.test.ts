/** What a file would change, as it is listed: by collaboration, in the order they stand everywhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countsOf, groupsOf } from '#binder/data/fate-groups.ts';
import binder from '#content/binder.json';
import { inLocale } from '#locales';
import type { Fate } from '#state/fates.ts';
import { collaboration } from '#tools/collaboration.ts';
import { FaultyStorage } from '../../support/faulty-storage.ts';
import { storedDocument } from '../../support/stored.ts';

beforeEach(() => vi.stubGlobal('localStorage', new FaultyStorage()));
afterEach(() => vi.unstubAllGlobals());

const fateOf = (place: string, client: string, fate: Fate['fate']): Fate => {
  const id = `${place}.${collaboration.id}`;
  const [, text] = storedDocument(id, { role: 'assistant', client });
  return { id, name: client, toolId: collaboration.id, fate, fields: 1, text };
};

test('clients stand by name, those where nothing happens last', () => {
  const groups = groupsOf([
    fateOf('zzzzzzzz', 'Adler', 'same'),
    fateOf('cccccccc', 'Gold', 'new'),
    fateOf('bbbbbbbb', 'Ehlers', 'changed'),
    fateOf('aaaaaaaa', 'Zahn', 'same'),
    fateOf('dddddddd', 'Anna', 'new'),
  ]);
  expect(groups.map(({ card }) => card.client)).toEqual(['Anna', 'Ehlers', 'Gold', 'Adler', 'Zahn']);
});

test('sheets are counted without who works together, which is said behind where something happens to it', () => {
  const words = inLocale(binder, 'de');
  const sheet = (fate: Fate['fate']): Fate => ({
    ...fateOf('aaaaaaaa', '', fate),
    id: 'aaaaaaaa.week.x',
    toolId: 'week',
  });
  const card = (fate: Fate['fate']): Fate => fateOf('aaaaaaaa', 'Adler', fate);
  const said = (...fates: readonly Fate[]): string => countsOf(fates, words);
  expect(said(card('new'), sheet('new'), sheet('new'))).toBe('Blätter: 2 neu · Zusammenarbeiten: 1 neu');
  expect(said(card('same'), sheet('changed'))).toBe('Blätter: 1 geändert');
  expect(said(card('binned'), sheet('same'))).toBe('Blätter: 1 unverändert · Zusammenarbeiten: 1 in den Papierkorb');
  expect(said(card('same'))).toBe('Zusammenarbeiten: 1 unverändert');
});
