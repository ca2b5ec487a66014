/** A mail in the first line of a brief, spread over its fields: no word is lost, whatever it holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import de from '#content/wording/de.json';
import en from '#content/wording/en.json';
import type { Locale } from '#locales';
import { check } from '#tools/brief/check/check.ts';
import { knowledgeOf } from '#tools/brief/check/knowledge.ts';
import type { Wording } from '#tools/brief/check/wording.ts';
import { spread } from '#tools/brief/spread.ts';
import { type Brief, TEXT_FIELDS, tool } from '#tools/brief/tool.ts';

const wordings = { de, en } as unknown as Readonly<Record<Locale, Wording>>;
const spreadOf = (brief: Partial<Brief>, locale: Locale = 'de'): Brief =>
  spread({ ...tool.empty, ...brief }, knowledgeOf(wordings[locale]));
const filled = (brief: Brief) =>
  Object.fromEntries(TEXT_FIELDS.filter((field) => brief[field] !== '').map((field) => [field, brief[field]]));
const wordsIn = (brief: Brief): readonly string[] =>
  TEXT_FIELDS.flatMap((field) => brief[field].toUpperCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort();
const actsOn = (title: string): readonly unknown[] =>
  check({ ...tool.empty, title }, { wording: wordings.de, today: '2026-12-01', explained: [], deadline: '' })
    .filter(({ id }) => id === 'missing-title')
    .map(({ spread: act }) => act);

const MAIL =
  'Hallo Jana, die offenen Rechnungen von November prüfen. Damit wir im Dezember wissen, wer noch nicht gezahlt hat. ' +
  'Die Liste liegt unter https://example.org/rechnungen. Im Buchungsprogramm hast du Leserecht. ' +
  'Bitte bis Fr., 4. Dezember um 12 Uhr. Fertig, wenn jede Zeile einen Stand hat. Fragen per Slack. – Danke! Anna';

test('each sentence goes where it belongs, as it is', () =>
  expect(filled(spreadOf({ title: MAIL }))).toEqual({
    title: 'Die offenen Rechnungen von November prüfen',
    purpose: 'Damit wir im Dezember wissen, wer noch nicht gezahlt hat.',
    inputs: 'Die Liste liegt unter https://example.org/rechnungen.',
    access: 'Im Buchungsprogramm hast du Leserecht.',
    included: 'Hallo Jana,\nBitte bis Fr., 4. Dezember um 12 Uhr.\n– Danke!\nAnna',
    acceptance: 'Fertig, wenn jede Zeile einen Stand hat.',
    questions: 'Fragen per Slack.',
  }));

test('English too, and what a field held stands above', () =>
  expect(
    filled(
      spreadOf(
        {
          title:
            'Check the open invoices of November. Because we need to know who has not paid. See https://example.org/list. Ask in Slack.',
          inputs: 'Last list',
          included: '',
        },
        'en',
      ),
    ),
  ).toMatchObject({
    title: 'Check the open invoices of November',
    purpose: 'Because we need to know who has not paid.',
    inputs: 'Last list\nSee https://example.org/list.',
  }));

test('no word is lost and none is added, and twice changes nothing more', () => {
  const piece = fc.constantFrom(
    'Hallo Jana, ',
    'prüfen',
    'Liste',
    '3. März',
    'z. B.',
    '„ja“',
    '–',
    'https://example.org/a?b=1.',
    'Fragen',
    '.',
    '!',
    '?',
    '. ',
    '…',
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (title, included) => {
      const before: Brief = { ...tool.empty, title, included };
      const after = spreadOf(before);
      expect(wordsIn(after)).toEqual(wordsIn(before));
      expect(wordsIn(spreadOf(after))).toEqual(wordsIn(before));
    }),
  );
});

test('it is offered where there is more than one sentence', () => {
  expect(actsOn(MAIL)).toEqual(['Auf die Felder verteilen']);
  expect(actsOn(`Liste ${'mit allen Namen '.repeat(10)} prüfen`)).toEqual(['']);
  expect(actsOn('Liste prüfen. Danke.')).toEqual([]);
});
