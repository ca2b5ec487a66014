/** Passwords, keys and card numbers in a brief: which are found, and which only look like one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '#locales';
import { check } from '#tools/brief/check/check.ts';
import { withDismissed } from '#tools/brief/put-aside.ts';
import { type Brief, tool } from '#tools/brief/tool.ts';
import { wordingOf } from '../wording/measure.ts';

const { empty } = tool;
const today = '2026-11-25';
const wordings = { de: wordingOf('de'), en: wordingOf('en') };
const look = (brief: Partial<Brief>, locale: Locale = 'de', explained: readonly string[] = []) =>
  check({ ...empty, ...brief }, { wording: wordings[locale], today, explained, deadline: 'bis Freitag' });

test('secrets are named without being kept', () => {
  const [found] = look({ steps: 'Passwort: Sommer2026!' }).filter(({ kind }) => kind === 'secret');
  expect(found?.phrase).toContain('Sommer2026');
  expect(JSON.stringify(withDismissed(empty, found!.id))).not.toMatch(/sommer/i);
});

const secrets = (steps: string, locale: Locale) =>
  look({ steps }, locale)
    .filter(({ kind }) => kind === 'secret')
    .map(({ phrase }) => phrase);
test.each([
  ['de', 'Zugangsdaten: 1Password, Eintrag Kunde'],
  ['de', 'Zugangsdaten: 1Password-Tresor Kunde'],
  ['de', 'Passwort: liegt in 1Password'],
  ['de', 'Login: siehe Team-Ordner, Q3-Plan'],
  ['de', 'Das Passwort ist im Q3-Plan.'],
  ['de', 'Login: siehe Zugang2026.xlsx'],
  ['de', 'Passwort: Bitwarden'],
  ['de', 'Passwort: KeePassXC'],
  ['de', 'Passwort: iCloud-Schlüsselbund'],
  ['de', 'Passwort: liegt'],
  ['de', 'Zugang: Trello / Redaktionsplan2026'],
  ['de', 'Konto: Bank / Kostenstelle 4711'],
  ['de', 'PIN ändern bis 2027'],
  ['de', 'API-Schlüssel: liegt in 1Password'],
  [
    'de',
    'Die Vorlage sk-2026-entwurf-fuer-die-website und der Ordner SG.Archiv-Q3-Rechnungen, Aizawa2024-Projektunterlagen',
  ],
  ['en', 'Password: in 1Password'],
  ['en', 'Password manager: 1Password'],
  ['en', 'Login: see ticket IT-204'],
  ['en', 'Password: stored'],
] as const)('%s: where one lies is none: %s', (locale, steps) => expect(secrets(steps, locale)).toEqual([]));
test.each([
  ['de', 'Passwort: im Postfach, lautet Xy7!kk9Q', 'Xy7!kk9Q'],
  ['de', 'Passwort: 1Password, Eintrag Shop: Sommer2026', 'Sommer2026'],
  ['de', 'Passwort: im 1Password-Eintrag, Hase#2027', 'Hase#2027'],
  ['de', 'Passwort: siehe Zettel, Birke-77-Kanu', 'Birke-77-Kanu'],
  ['de', 'Passwort: siehe Zettel, lautet Q3-Plan', 'Q3-Plan'],
  ['de', 'Passwort: Keeper77', 'Keeper77'],
  ['de', 'Passwort: Ingwer', 'Ingwer'],
  ['de', 'PIN 4711', '4711'],
  ['de', 'Die PIN ist 4711.', '4711'],
  ['de', 'TAN 123456', '123456'],
  ['de', 'WLAN-Schlüssel: 1234567890', '1234567890'],
  ['de', 'API-Schlüssel: abcd1234efgh5678', 'abcd1234efgh5678'],
  ['de', 'API-Key: sk-abcd1234efgh5678ijkl', 'sk-abcd1234efgh5678ijkl'],
  ['de', 'Zugang: anna / Sommer2024!', 'Sommer2024!'],
  ['de', 'Karte gültig bis 09/28, CVC 123.', '123'],
  ['de', 'Brevo verbinden mit xkeysib-8f3a9c1d2e4b5a69-AbCdEfGhIj.', 'xkeysib-8f3a9c1d2e4b5a69-AbCdEfGhIj'],
  ['en', 'Hook up Stripe, key is sk_live_51H8fakeKEYabcdefg, thanks', 'sk_live_51H8fakeKEYabcdefg'],
  ['en', 'Use ghp_16C7e42F292c6912E7710c838347Ae178B4a for the sync', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['en', 'CVV: 123', '123'],
  ['en', 'The PIN is 4711', '4711'],
  ['en', 'Wi-Fi key: 1234567890', '1234567890'],
  ['en', 'Account shop: jo@example.org | Rabbit#2027', 'Rabbit#2027'],
  ['en', 'API key: sk-abcd1234efgh5678ijkl', 'sk-abcd1234efgh5678ijkl'],
  ['en', 'Password: stored in 1Password, is Rabbit#2027', 'Rabbit#2027'],
] as const)('%s: one beside its place is found: %s', (locale, steps, secret) =>
  expect(secrets(steps, locale)).toEqual([secret]),
);

test('the digits on the back are those of a card', () => {
  expect(
    look({ steps: 'CVC 123' })
      .filter(({ kind }) => kind === 'secret')
      .map(({ label }) => label),
  ).toEqual(['Kartennummer']);
});

test('account and card numbers only with a right check digit', () => {
  const kinds = (steps: string) => look({ steps }).filter(({ kind }) => kind === 'secret').length;
  expect(kinds('DE89370400440532013000 und AT61 1904 3002 3457 3201 und CH93 0076 2011 6238 5295 7')).toBe(3);
  expect(kinds('DE88370400440532013000, DE89 3704 0044 0532 0130')).toBe(0);
  expect(kinds('4111-1111-1111-1111 und 378282246310005')).toBe(2);
  expect(kinds('4111-1111-1111-1112, +49 4111 1111 1111 1111')).toBe(0);
});

test('a right IBAN is found wherever spaces stand, and one wrong digit is none', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.boolean(), (account, spaced) => {
      const bban = account.toString().padStart(18, '0');
      const checked = 98n - (BigInt(`${bban}131400`) % 97n);
      const iban = `DE${checked.toString().padStart(2, '0')}${bban}`;
      const shown = spaced ? iban.replace(/(.{4})/g, '$1 ').trim() : iban;
      const wrong = iban.slice(0, -1) + ((Number(iban.at(-1)) + 1) % 10);
      const found = (steps: string) => look({ steps }).filter(({ id }) => id.startsWith('secret-iban')).length;
      expect([found(`Konto ${shown}, bitte`), found(`Konto ${wrong}`)]).toEqual([1, 0]);
    }),
  );
});
