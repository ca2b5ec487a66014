/** What does not belong in a brief: passwords, bank and card numbers. Looked for in quotes and code too. */
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';

export interface Secret {
  readonly code: 'password' | 'iban' | 'card';
  readonly start: number;
  readonly end: number;
}

export function secretsIn(reading: Reading, knowledge: Knowledge): readonly Secret[] {
  return [
    ...passwordsIn(reading, knowledge),
    ...keysIn(reading.text),
    ...ibansIn(reading.text),
    ...cardsIn(reading.text),
  ];
}

/** How services begin the keys they hand out, so that they are known wherever they stand: Stripe, OpenAI, GitHub, GitLab, Slack, Brevo, AWS, Google, SendGrid. */
const KEY =
  /(?<![\p{L}\d])(?:[sr]k_(?:live|test)_|sk-(?:proj-|ant-)?|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|xkeysib-|AKIA|AIza|SG\.(?=[\w-]{22}\.))(?=[\w.-]*(?:[A-Za-z]\d|\d[A-Za-z]))[\w.-]{15,199}[\w-]/gu;

function keysIn(text: string): readonly Secret[] {
  return [...text.matchAll(KEY)].map(({ 0: { length }, index }) => ({
    code: 'password',
    start: index,
    end: index + length,
  }));
}

/** How far behind the word a password is looked for, in characters. */
const REACH = 90;
const LATER = /^(?:folgt|separat|telefonisch|m[üu]ndlich|getrennt|kein|siehe|none|separately|follows|see|shared|via)/i;

/** Secrets of a few digits. */
const NUMBERS = /^(?:pin|tan|cvc|cvv)$/;

/** Where a password lies, instead of the password. */
const MANAGER =
  /^(?:1password|bitwarden|keepass(?:xc|dx|2)?|lastpass|dashlane|proton-?pass|nordpass|keeper|(?:icloud-?)?(?:keychain|schl[üu]sselbund)|pass(?:wor[td])?-?manager)(?:[-/:][\p{L}-]*)?$/iu;
const PLACE = /^(?:liegt|steht|siehe|im|in|bei|hinterlegt|gespeichert|see|stored|kept|saved)$/i;
const SAID_AGAIN = /^(?:lautet|ist|heißt|is)$|[:=]$/i;
/** The rest of a line behind a word of access: `: anna / Sommer2026!` */
const NAME_AND_PASSWORD = /^[^\n:=]{0,20}[:=]\s*\S+\s*[/|,]\s*/;
/** Names of plans, tickets and files, which look like passwords and follow a word of place: `Q3-Plan`, `IT-204`, `Zugang2026.xlsx`. */
const NAME = /^\p{Lu}{0,5}(?:\d{1,4}(?:-\p{L}+)+|-\d{1,5})$|\.(?:docx?|xlsx?|pdf|txt|csv|kdbx)$/u;

function passwordsIn({ text, words }: Reading, { is }: Knowledge): readonly Secret[] {
  const found: Secret[] = [];
  let seenTo = 0;
  for (const [index, { folded, end }] of words.entries()) {
    const isNamed = is.secretWords.has(folded) || is.secretWords.has(`${words[index - 1]?.folded} ${folded}`);
    if (end < seenTo || !(isNamed || is.accessWords.has(folded))) continue;
    const rest = text.slice(end, end + REACH).split('\n', 1)[0] ?? '';
    const at = isNamed ? passwordIn(rest, NUMBERS.test(folded)) : passwordBesideName(rest);
    if (!at) continue;
    found.push({ code: /^cv[cv]$/.test(folded) ? 'card' : 'password', start: end + at.start, end: end + at.end });
    seenTo = end + at.end;
  }
  return found;
}

/** Only what is mixed as people do it in passwords, with a sign no file or plan has in its name. */
function passwordBesideName(rest: string): { start: number; end: number } | undefined {
  const start = rest.match(NAME_AND_PASSWORD)?.[0].length ?? 0;
  const value = (start > 0 && rest.slice(start).match(/^\S+/)?.[0]) || '';
  return isStrong(value) && /[^\p{L}\d._/-]/u.test(value) ? { start, end: start + value.length } : undefined;
}

/** Where in the rest of a line behind “Passwort” a password stands. @param isNumber a few digits behind the word are one */
function passwordIn(rest: string, isNumber: boolean): { start: number; end: number } | undefined {
  if (rest.startsWith('-')) return undefined;
  const said = rest.match(/^[^:=]{0,40}?(?::|=|\b(?:ist|lautet|is|heißt)\b)\s*/);
  const from = said ? said[0].length : 0;
  let isPlace = false;
  for (const { 0: chunk, index } of rest.slice(from).matchAll(/\S+/g)) {
    const value = chunk.replace(/^[„“"'‚‘(/]+/, '').replace(/[.,;”“"'’)]+$/, '');
    const start = from + index + chunk.indexOf(value);
    const place = { start, end: start + value.length };
    const isName = MANAGER.test(value) || (isPlace && NAME.test(value));
    if (!isName && isStrong(value)) return place;
    if (SAID_AGAIN.test(chunk)) isPlace = false;
    else if (isName || PLACE.test(value)) isPlace = true;
    const isRestOfLine = place.end >= rest.trimEnd().length - 1;
    const isSaid = said !== null && index === 0 && /[:=]\s*$/.test(said[0]);
    const isFirst = rest.slice(from, from + index).trim() === '';
    if (isFirst && (isNumber ? /^\d{3,8}$/ : /^\d{4,16}$/).test(value) && (isSaid || isNumber)) return place;
    if (isSaid && isRestOfLine && !isPlace && isLikely(value)) return place;
    if (!said && index > 2) return undefined;
  }
  return undefined;
}

/** Letters mixed with digits or signs, as people do it only in passwords. Neither dates nor addresses nor amounts. */
function isStrong(value: string): boolean {
  if (value.length < 6 || value.length > 64 || /@|:\/\/|\[|…/.test(value)) return false;
  const hasLetter = /\p{L}/u.test(value);
  const hasDigit = /\d/.test(value);
  return hasLetter && hasDigit && (/[^\p{L}\d]/u.test(value) || /\p{L}\d|\d\p{L}/u.test(value));
}
const isLikely = (value: string): boolean => /^[^\s@[\]]{5,64}$/.test(value) && !LATER.test(value);

/** Lengths by country, of the registry (SWIFT, IBAN registry); others are not looked for. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  DE: 22,
  AT: 20,
  CH: 21,
  LI: 21,
  LU: 20,
  BE: 16,
  NL: 18,
  FR: 27,
  IT: 27,
  ES: 24,
  PT: 25,
  GB: 22,
  IE: 22,
  DK: 18,
  SE: 24,
  NO: 15,
  FI: 18,
  PL: 28,
  CZ: 24,
  SK: 24,
  HU: 28,
  SI: 19,
  HR: 21,
};

function ibansIn(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const { 0: begin, index } of text.matchAll(/(?<![\p{L}\d])[A-Za-z]{2}\d{2}/gu)) {
    const length = IBAN_LENGTHS[begin.slice(0, 2).toUpperCase()];
    if (!length) continue;
    const read = collect(text, index, length, /[A-Za-z0-9]/);
    if (read && ibanRest(read.signs.toUpperCase()) === 1) found.push({ code: 'iban', start: index, end: read.end });
  }
  return found;
}

/** ISO 13616: the first four signs to the end, letters as numbers, modulo 97. */
function ibanRest(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest;
}

function cardsIn(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\d+–-]|\d[ .])[2-6]\d{3}/gu)) {
    for (const length of [16, 15, 19, 13]) {
      const read = collect(text, index, length, /\d/);
      if (!read || !isCardBegin(read.signs) || !isLuhn(read.signs)) continue;
      found.push({ code: 'card', start: index, end: read.end });
      break;
    }
  }
  return found;
}

/** Visa, Mastercard, American Express, Maestro and Discover ranges. */
function isCardBegin(digits: string): boolean {
  return /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6\d{15}|6\d{18})$/.test(digits);
}

/** ISO/IEC 7812: every second digit from the right doubled, sum divisible by ten. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const value = at % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** This many signs from a place on, spaces and hyphens between them left out; nothing when more signs follow directly. */
function collect(text: string, from: number, count: number, sign: RegExp): { signs: string; end: number } | undefined {
  let signs = '';
  let at = from;
  for (; signs.length < count && at < text.length; at += 1) {
    const here = text[at] ?? '';
    if (sign.test(here)) signs += here;
    else if (!/[ \u00a0-]/.test(here) || /[ \u00a0-]/.test(text[at - 1] ?? '')) return undefined;
  }
  return signs.length === count && !/[\p{L}\d]/u.test(text[at] ?? '') ? { signs, end: at } : undefined;
}
