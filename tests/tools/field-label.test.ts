import { expect, test } from 'vitest';
import words from '#content/tools/onboarding.json';
import { inLocale } from '#locales';
import { fieldLabel, leafLabel } from '#tools/field-label.ts';

const german = inLocale(words, 'de');

test.each([
  ['startsOn', 'Erster Tag der Zusammenarbeit'],
  ['items.kickoff.note', 'Startgespräch führen, 45 bis 60 Minuten · Notiz'],
  ['own.k3j5h2l1ab.text', '„Warteliste prüfen“'],
  ['own.k3j5h2l1ab.doneOn', '„Warteliste prüfen“ · erledigt am'],
  ['onlyGeneral', 'Allgemein'],
  ['somethingNew', 'somethingNew'],
])('%s is called %s', (path, label) => {
  const value = { own: { k3j5h2l1ab: { text: 'Warteliste prüfen', doneOn: '' } } };
  expect(
    fieldLabel(path, german, { onlyGeneral: 'Allgemein', doneOn: 'erledigt am', note: 'Notiz' }, [{}, value]),
  ).toBe(label);
});

test('what a tool names in labels.fields comes before any other word', () => {
  const own = { labels: { dialog: { title: 'Bevor Sie anfangen' }, fields: { title: { label: 'Aufgabe' } } } };
  expect(fieldLabel('title', own, { title: 'Titel' }, [])).toBe('Aufgabe');
});

test('free words stay as they are, a choice is worded by its tool', () => {
  expect(leafLabel('Alles gut', german)).toBe('Alles gut');
  expect(leafLabel(7, german)).toBe('7');
});
