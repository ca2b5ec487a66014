/** The words and the face of each tool, and what its parts are drawn with, for tests that walk all tools. */
import { basename, dirname } from 'node:path';
import ui from '#content/ui.json';
import { inLocale, type Locale } from '#locales';
import { ownWords } from '#site/own-words.ts';
import { NOTHING_AROUND } from '#tools/around.ts';
import type { AnyFace, Shown } from '#tools/face.ts';

type Words = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Words>('../../content/tools/*.json', { eager: true, import: 'default' });
const views = import.meta.glob<AnyFace>('../../src/tools/*/view.tsx', { eager: true, import: 'face' });

/** Files of words by the id of their tool, in every language. */
export const words: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [basename(path, '.json'), file]),
);
export const faces: Readonly<Record<string, AnyFace>> = Object.fromEntries(
  Object.entries(views).map(([path, face]) => [basename(dirname(path)), face]),
);

/** A document in the tool's own words, with nothing around it. */
export function shownOf(id: string, value: unknown, locale: Locale = 'de', today = '2026-12-01') {
  const { client, assistant, both } = ui.site;
  return {
    value,
    words: inLocale(ownWords(words[id] ?? {}), locale),
    sides: inLocale({ client, assistant, both }, locale),
    locale,
    today,
    around: NOTHING_AROUND,
    level: 2,
    frame: inLocale(ui.frame, locale),
    view: '',
  } satisfies Shown<unknown, unknown>;
}
