/** What a file would change, as it is listed: by collaboration, in the order they stand everywhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { groupsOf } from '#binder/data/fate-groups.ts';
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
