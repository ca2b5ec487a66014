/** Pasted rows; the way there through the clipboard: browser/pasting.test.ts. */
import { expect, test } from 'vitest';
import { rowsIn } from '#lib/pasted-table.ts';

test('cells beyond the last column stand behind it with a dot, empty ones do not', () => {
  expect(rowsIn('CRM\tDaten\tLesen\nAblage\t\t\nSlack\t\tChat', 1)).toEqual([
    ['CRM · Daten · Lesen'],
    ['Ablage'],
    ['Slack · Chat'],
  ]);
  expect(rowsIn('CRM \t\t Lesen\t', 2)).toEqual([['CRM', 'Lesen']]);
});

test('an empty cell of a table keeps its column', () =>
  expect(rowsIn('CRM\t\tLesen\nAblage\tRechnungen\t', 3)).toEqual([
    ['CRM', '', 'Lesen'],
    ['Ablage', 'Rechnungen', ''],
  ]));

test('a line without words is no row, nor is a bullet without any', () =>
  expect(rowsIn('•\tPost\n•\t\n\t\t\n– \n\n', 2)).toEqual([['Post', '']]));

test('a numbered list loses its numbers to its end, a year and a day keep theirs', () => {
  const tasks = Array.from({ length: 300 }, (_, index) => `Task ${index}`);
  const numbered = tasks.map((task, index) => `${index + 1}.\t${task}`).join('\r\n');
  expect(rowsIn(numbered, 1)).toEqual(tasks.map((task) => [task]));
  expect(rowsIn('2026. Jahr\n1. Oktober', 1)).toEqual([['2026. Jahr'], ['1. Oktober']]);
});
