/** Documents of every tool as tests fill them in: the example people can load, and a long one grown from it; and how they come into a browser. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { withDays } from '#lib/example-days.ts';
import { inLocale, type Locale } from '#locales';
import { leavesOf } from '#state/cells.ts';
import { cardIdOf, documentIdIn } from '#state/envelope.ts';
import { collaboration } from '#tools/collaboration.ts';
import { tools } from '#tools/registry.ts';
import type { AnyTool, Data, Leaf } from '#tools/tool.ts';
import { awake } from './awake.ts';
import { examplesOf } from './examples.ts';
import { type StoredEntry, storedDocument, storedPlace } from './stored.ts';

interface ToolFile {
  readonly address: Readonly<Record<Locale, string>>;
  readonly title: Readonly<Record<Locale, string>>;
  readonly example?: { readonly value: Data };
}
const files = import.meta.glob<ToolFile>('../../content/tools/*.json', { eager: true, import: 'default' });

export const toolIds: readonly string[] = Object.keys(tools).sort();
export const toolOf = (id: string): AnyTool => tools[id] as AnyTool;
export const fileOf = (id: string): ToolFile => files[`../../content/tools/${id}.json`] as ToolFile;
export const addressOf = (id: string, locale: Locale): string =>
  inject('rootUrl') + fileOf(id).address[locale].slice(1);

interface Names {
  readonly client: string;
  readonly assistant: string;
}

/** A fixed day: pictures and page counts do not change with the calendar. */
export const TODAY = '2026-12-01';
const HERE = 'sheetsheet';
export const NAMES: Names = { client: 'Praxis Berg-Öztürk', assistant: 'Jana Lang' };

/** The example of a tool, as it is loaded by the button; where there is none, that of the tests. */
export function exampleOf(id: string, locale: Locale): Data {
  const value = inLocale(fileOf(id).example ?? { value: {} }, locale).value as Data;
  const first = Object.keys(value).length > 0 ? value : Object.values(examplesOf(id))[0];
  return toolOf(id).decode(withDays(first, TODAY));
}

const isPlain = (value: unknown): value is Data => typeof value === 'object' && value !== null;
const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isPlain(inner) ? inner[key] : undefined), data);
function put(data: Data, [key = '', ...rest]: readonly string[], value: Leaf | Data): Data {
  const inner = data[key];
  return { ...data, [key]: rest.length === 0 ? value : put(isPlain(inner) ? inner : {}, rest, value) };
}

/** Texts that nobody types: the place in a catalogue that a row or an answer belongs to. */
const CHOSEN = /\.(phase|theme)$|^(client|assistant)\.choices\./;

/** Fields that hold whatever a person types: everything else is chosen, counted or read (`decode` refuses a strange word there). */
export function textsOf(id: string, value: Data): readonly (readonly [path: string, text: string])[] {
  return [...leavesOf(value)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1] !== '' && !CHOSEN.test(entry[0]) && accepts(id, value, entry[0]),
  );
}
function accepts(id: string, value: Data, path: string): boolean {
  const keys = path.split('.');
  return at(toolOf(id).decode(put(value, keys, 'Wq prüft')), keys) === 'Wq prüft';
}

/** Paths of own rows: objects by id, each with its place among the others. */
function listsIn(value: Data, path: readonly string[] = []): readonly (readonly string[])[] {
  const part = at(value, path);
  if (!isPlain(part)) return [];
  const children = Object.values(part);
  if (children.length > 0 && children.every((child) => isPlain(child) && 'place' in child)) return [path];
  return Object.keys(part).flatMap((key) => listsIn(value, [...path, key]));
}

const SENTENCES: Readonly<Record<Locale, string>> = {
  de: 'Die Auftragsverarbeitungsvereinbarung für Übergrößen liegt im Ordner „Steuerunterlagen“, die Straße steht auf Seite 3.',
  en: 'The thoroughly misunderstood arrangement for larger sizes is kept in the folder ‘tax papers’, the street is on page 3.',
};
/** Rows per list and sentences per text of a long document. */
const LONG = { rows: 12, sentences: 2, tall: 14 } as const;

/** The example with many rows, long texts, and one text that runs over a page; every text begins and ends with a word of its own. */
export function longOf(id: string, locale: Locale): Data {
  let value = exampleOf(id, locale);
  for (const path of listsIn(value)) {
    const rows = Object.values(at(value, path) as Data);
    for (let index = 0; index < LONG.rows; index += 1)
      value = put(value, [...path, `copy${index}`], rows[index % rows.length] as Data);
  }
  value = toolOf(id).decode(value);
  textsOf(id, value).forEach(([path], index) => {
    const sentences = Array<string>(index === 1 ? LONG.tall : LONG.sentences).fill(SENTENCES[locale]);
    value = put(value, path.split('.'), `${wordOf(index, 'a')} ${sentences.join(' ')} ${wordOf(index, 'z')}`);
  });
  return toolOf(id).decode(value);
}

/** Words without an end, and where a name may break or not: a compound, and an address without a hyphen. */
const ENDLESS = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  `https://example.org/${'a1b2c3d4'.repeat(9)}`,
] as const;
export const ENDLESS_NAMES: Names = { client: `A${ENDLESS[0]}`, assistant: `B${ENDLESS[0]}` };

/** The example, each text in it one word that is wider than a phone. */
export function endlessOf(id: string, locale: Locale): Data {
  const value = exampleOf(id, locale);
  const texts = textsOf(id, value);
  return toolOf(id).decode(
    texts.reduce((all, [path], index) => put(all, path.split('.'), ENDLESS[index % 2] as string), value),
  );
}
/** `Wq17a`: too short to be hyphenated. */
const wordOf = (index: number, end: 'a' | 'z'): string => `Wq${index}${end}`;

/** Puts texts into the browser's storage, from a page of the site that is only text; once, so that what a page made of them stays. */
export async function keep(page: Page, entries: readonly StoredEntry[]): Promise<void> {
  await page.goto(`${inject('rootUrl')}robots.txt`);
  await page.evaluate((items) => {
    if (!localStorage.getItem('eingespielt:here')) for (const [key, text] of items) localStorage.setItem(key, text);
  }, entries);
}

const idOf = (tool: AnyTool): string => documentIdIn(HERE, tool, 'sheetone');
const hereWith = (tool: AnyTool): StoredEntry => storedPlace(HERE, tool.one ? {} : { [tool.id]: idOf(tool) });

/** Puts a document, and the names of both sides, into the browser. */
async function store(page: Page, id: string, value: Data, names: Names): Promise<void> {
  const card = { ...collaboration.empty, ...names };
  await keep(page, [
    hereWith(toolOf(id)),
    storedDocument(cardIdOf(HERE), card),
    storedDocument(idOf(toolOf(id)), value),
  ]);
}

/** A document that cannot be read, or one from a later version of the site. */
export async function spoil(page: Page, id: string, how: 'damaged' | 'newer'): Promise<void> {
  const tool = toolOf(id);
  const text = how === 'damaged' ? '{"app":"eingesp' : JSON.stringify({ app: 'eingespielt', tool: id, version: 99 });
  await keep(page, [hereWith(tool), [`eingespielt:${idOf(tool)}`, text]]);
}

/** Opens a tool on its own page, with a document, and waits until it answers. */
export async function openTool(page: Page, id: string, locale: Locale, value?: Data, names = NAMES): Promise<void> {
  if (value) await store(page, id, value, names);
  await page.goto(addressOf(id, locale));
  await awake(page);
  if (value) await page.locator('.place-card summary', { hasText: names.assistant }).waitFor();
}
