/** A deadline with a time is a moment: the same for both sides, whatever day it is where one is. */
import { afterEach, expect, test } from 'vitest';
import { type Dated, dueHere, momentOfDue } from '#tools/frame/due-moment.tsx';

const zoneBefore = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zoneBefore;
});

const due: Dated = {
  id: 'due',
  on: '2026-12-04',
  until: '2026-12-04',
  at: { time: '08:00', zone: 'Asia/Kolkata' },
  text: 'Monatsliste',
  side: 'assistant',
  isDone: false,
};

test('eight in Kolkata is the evening before in Chicago', () => {
  process.env['TZ'] = 'America/Chicago';
  expect(momentOfDue(due)).toBe(Date.UTC(2026, 11, 4, 2, 30));
  expect(dueHere(due)).toMatchObject({ on: '2026-12-03', until: '2026-12-03', timeHere: '20:30' });
});

test('a time without a place is the time here; a day without a time stays a day', () => {
  process.env['TZ'] = 'America/Chicago';
  expect(momentOfDue({ ...due, at: { time: '17:00', zone: '' } })).toBe(Date.UTC(2026, 11, 4, 23));
  const { at: _, ...plain } = due;
  expect(momentOfDue(plain)).toBeUndefined();
  expect(dueHere(plain)).toMatchObject({ on: '2026-12-04', timeHere: '' });
});
