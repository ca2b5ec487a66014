/** Whatever is listed by itself, as a change or as a question, is said in the words of its tool: walks every field of every tool. */
import { describe, expect, test } from 'vitest';
import binder from '#content/binder.json';
import passing from '#content/passing.json';
import regions from '#content/regions.json';
import ui from '#content/ui.json';
import { withDays } from '#lib/example-days.ts';
import { inLocale, type Locale, locales } from '#locales';
import { leavesOf } from '#state/cells.ts';
import { cardFields } from '#tools/card-fields.ts';
import { collaboration } from '#tools/collaboration.ts';
import { type Fields, type Speech, saidField } from '#tools/fields.ts';
import { tools } from '#tools/registry.ts';
import type { AnyTool, Data, Leaf } from '#tools/tool.ts';
import { examplesOf } from '../support/examples.ts';
import { words } from '../support/tools.ts';

// biome-ignore lint/suspicious/noExplicitAny: tables over the words of every tool
const tables = import.meta.glob<{ fields: Fields<any> }>('../../src/tools/*/fields.ts', { eager: true });
const documents = import.meta.glob<{ cells: Record<string, [Leaf | null]> }>('../documents/*.json', {
  eager: true,
  import: 'default',
});

/** What a person could have typed although it is the key of a choice somewhere. */
const TRICKS = [
  'phone',
  'client',
  'both',
  'week',
  'month',
  'no',
  'yes',
  'done',
  'open',
  'given',
  '2026-12-04',
  '3',
  '1',
];
/** Keys of choices, to find the fields that only take one of them. */
const CHOICES = [
  ...['client', 'assistant', 'both', 'yes', 'no', 'notYet', 'unknown', 'week', 'month', 'weekly', 'fortnightly'],
  ...['monthly', 'given', 'done', 'skipped', 'revoked', 'changed', 'planned', 'immediate', 'recommend', 'thanks'],
  ...['trial', 'talk', 'week2', 'week4', 'week8', 'week12', 'quarterly', 'none', 'little', 'mostly', 'fully'],
  ...['1', '3', '5', '12', '12:00', 'Europe/Vienna', 'Africa/Johannesburg', 'de-by', '2026-12-04'],
  ...['2026-12-25 2027-01-01', '1-5 09:00-12:00', 'before', 'person', 'after', 'morning', 'call'],
];
/** Fields that take any text, though only keys of content/ are ever stored in them: by pattern, what to try. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'own.*.phase': ['before'],
  'own.*.theme': ['person', 'profession'],
  'access.*.source': ['abcdefgh12.onboarding a1'],
  'tasks.*.source': ['abcdefgh12.agreement a1'],
};
const isChosen = (pattern: string): boolean => Object.hasOwn(KEYS, pattern) || /^\w+\.choices\.\*$/.test(pattern);
const isZone = (pattern: string): boolean => /zone$/i.test(pattern);
/** Fields no example has. */
const ALSO: Readonly<Record<string, Readonly<Record<string, Leaf>>>> = {
  agreement: { 'clientDuties.x1.text': 'Schlüssel geben', 'assistantDuties.x1.text': 'Schlüssel hüten' },
  fit: {
    'rounds.weekFour.client.notes.p5': 'Ruhig',
    'rounds.weekFour.assistant.notes.p5': 'Ruhig',
    'own.x1.text': 'Erfahrung mit Lexware',
    'rounds.first.client.musts.x1': 'yes',
    'rounds.weekFour.results.x1': 'Bleibt',
  },
  collaboration: { clientZone: 'Europe/Vienna', archivedOn: '2026-12-04', startsOn: '2026-12-01' },
};
/** Stored documents hold some ids that content/ no longer knows: those have no name of their own. */
const isGone = (path: string): boolean => /\.(gone-step|no-longer-asked)\b/.test(path);
const EVERY_STEP = {
  text: 'Neu',
  owner: 'client',
  on: '2026-12-04',
  skipped: true,
  reason: 'Darum',
  hidden: true,
  place: 2,
};
/** Digits and a time are said as they are. */
const AS_STORED = /^(\d+|\d\d:\d\d)$/;
const FREE = 'Ganz frei getippt';

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);

function put(data: Data, path: string, leaf: Leaf): Data {
  const [key = '', ...rest] = path.split('.');
  const inner = data[key];
  const below = typeof inner === 'object' ? inner : {};
  return { ...data, [key]: rest.length === 0 ? leaf : put(below, rest.join('.'), leaf) };
}

/** Every document there is to show, and each of their rows with every field a row can have. */
function fullest(tool: AnyTool, locale: Locale): Data {
  const json = words[tool.id] as { example?: { value: Data } } | undefined;
  const given = json?.example
    ? [tool.decode(withDays(inLocale(json.example.value, locale) as Data, '2026-12-01'))]
    : [];
  const stored = Object.entries(documents).filter(([path]) => path.includes(`/${tool.id}.v`));
  const states: readonly unknown[] = [...Object.values(examplesOf(tool.id)), ...given];
  let all = tool.empty as Data;
  for (const state of states) for (const [path, leaf] of leavesOf(state as Data)) all = put(all, path, leaf);
  for (const [, { cells }] of stored)
    for (const [path, [leaf]] of Object.entries(cells))
      if (leaf !== null && !path.startsWith('$')) all = put(all, path, leaf);
  for (const [path, leaf] of Object.entries(ALSO[tool.id] ?? {})) all = put(all, path, leaf);
  if (['onboarding', 'farewell'].includes(tool.id))
    for (const step of Object.keys(all['items'] ?? {}))
      for (const [key, leaf] of Object.entries(EVERY_STEP)) all = put(all, `items.${step}.${key}`, leaf);
  return tool.decode(all) as Data;
}

const speechOf = (id: string, locale: Locale): Speech<unknown> => {
  const { client, assistant, both } = inLocale(ui.site, locale);
  const countries = Object.values(inLocale(regions.countries, locale));
  return {
    words: id === collaboration.id ? inLocale(binder, locale) : inLocale(words[id], locale),
    frame: inLocale(ui.frame, locale),
    sides: { client, assistant, both },
    common: inLocale(passing.receive.fields, locale),
    regions: Object.assign({}, ...countries.map((country) => country.regions)),
    locale,
  };
};

/** A key, a path or a place to fill, standing where a word should. */
const isRaw = (text: string): boolean =>
  /\{|\}|undefined|\b[a-z]+[A-Z]|\b[a-z]+\.[a-z]+\b|^[a-z]+(-[a-z]+)+$/.test(text) || text.trim() === '';
const patternOf = (path: string, fields: Fields<unknown>): string | undefined =>
  Object.keys(fields).find((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '[^.]+')}$`).test(path),
  );

const walked: readonly [AnyTool, Fields<unknown>][] = [
  ...Object.values(tools).map(
    (tool) => [tool, tables[`../../src/tools/${tool.id}/fields.ts`]?.fields ?? {}] as [AnyTool, Fields<unknown>],
  ),
  [collaboration, cardFields as Fields<unknown>],
];

describe.each(walked.map(([tool, fields]) => [tool.id, tool, fields] as const))('%s', (_, tool, fields) => {
  test.each(locales)('says the name and the content of each field in %s', (locale) => {
    const speech = speechOf(tool.id, locale);
    const document = fullest(tool, locale);
    const leaves = [...leavesOf(document)];
    const wrong: string[] = [];
    for (const [path, leaf] of leaves) {
      const { label, say } = saidField(path, fields, speech, [document]);
      const parts = label.split(' · ');
      const pattern = patternOf(path, fields) ?? '';
      if (isRaw(label) || (parts.includes(speech.common.other) && !isGone(path)))
        wrong.push(`${path} is called “${label}”`);
      // In English a label may be the same word as its key.
      if (locale === 'de' && parts.some((part) => path.split('.').includes(part))) wrong.push(`${path}: “${label}”`);
      const isKept = (value: Leaf): boolean => at(tool.decode(put(document, path, value)), path) === value;
      if (typeof leaf === 'string' && !isChosen(pattern) && !isZone(pattern) && isKept(FREE)) {
        for (const typed of [FREE, ...TRICKS.filter(isKept)])
          if (say(typed) !== typed) wrong.push(`${path}: “${typed}” was typed, “${say(typed)}” is said`);
        continue;
      }
      const tried = KEYS[pattern] ?? (isChosen(pattern) ? [] : CHOICES.filter(isKept));
      for (const value of [leaf, ...tried.filter((one) => !isZone(pattern) || one.includes('/'))]) {
        const said = say(value);
        if (value === '' || value === 0) continue;
        const isKey = locale === 'de' && said === value && !AS_STORED.test(said);
        if (isKey || isRaw(said)) wrong.push(`${path}: ${value} is said as “${said}”`);
      }
    }
    expect(wrong).toEqual([]);
  });

  // Rows somebody wrote are called by their words, which may be the same; what is chosen says more than its name.
  test('calls no two texts alike', () => {
    const document = fullest(tool, 'de');
    const labels = [...leavesOf(document)]
      .filter(([path, leaf]) => typeof leaf === 'string' && !isGone(path) && !isChosen(patternOf(path, fields) ?? ''))
      .map(([path]) => saidField(path, fields, speechOf(tool.id, 'de'), [document]))
      .filter(({ label, isInner }) => !isInner && !label.includes('„'))
      .map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test('names every field, and none that does not exist', () => {
    const paths = [...leavesOf(fullest(tool, 'de'))].map(([path]) => path);
    const used = new Set(paths.map((path) => patternOf(path, fields)));
    // A row as a whole is asked about when one side removed it.
    const rows = [...used].flatMap((pattern) => (pattern?.includes('*') ? [pattern.replace(/\.[^.*]+$/, '')] : []));
    const table = `src/tools/${tool.id}/fields.ts`;
    const unused = Object.keys(fields).filter((pattern) => !used.has(pattern) && !rows.includes(pattern));
    const unnamed = paths.filter((path) => patternOf(path, fields) === undefined);
    expect([
      ...unused.map((pattern) => `${table}: no document has ${pattern}; take it out, or fill it in in an example`),
      ...unnamed.map((path) => `${table} does not say how ${path} is called`),
    ]).toEqual([]);
  });
});
