/** Fields of stored documents: what does not fit harms nothing else. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { flag, place, rowsOf } from '#lib/fields.ts';
import { tools } from '#tools/registry.ts';

const Rows = rowsOf(v.object({ done: flag, place }));

describe('rows by id', () => {
  test('leave out what is no object, and keep the others', () => {
    const stored = { a: 1, b: 'text', c: null, d: true, e: { done: true, place: 2 } };
    expect(v.parse(Rows, stored)).toEqual({ e: { done: true, place: 2 } });
  });

  test('give a bad or missing field its default', () => {
    expect(v.parse(Rows, { a: { done: 'yes' }, b: {} })).toEqual({
      a: { done: false, place: 0 },
      b: { done: false, place: 0 },
    });
  });

  test('are none where no rows are', () => {
    for (const stored of [undefined, null, 1, 'rows']) expect(Object.values(v.parse(Rows, stored))).toEqual([]);
  });

  const tables = {
    agreement: ['inside', 'ownAreas', 'channels', 'duties', 'changes'],
    brief: ['remarks', 'terms'],
    farewell: ['access', 'tasks', 'items', 'own'],
    feedback: ['actions', 'dates'],
    'first-talk': ['listed', 'own', 'tasks'],
    fit: ['own'],
    onboarding: ['access', 'items', 'own'],
    questions: ['items', 'terms'],
    week: ['rows'],
  };
  test.each(Object.entries(tables))('%s: what is no object becomes no row', (id, names) => {
    for (const name of names) {
      const value = tools[id]?.decode({ [name]: { a: 1, b: null, c: 'text', d: {} } });
      expect(Object.keys(value[name]), name).toEqual(['d']);
    }
  });
});
