/**
 * Every tool on paper: blank, filled with its example, and long; read back from the PDF. Here the filled ones in German on A4; `npm run print-suite`
 * prints all of them in both languages on A4 and Letter, pictures too, into a folder that it names.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import ui from '#content/ui.json';
import { type Locale, locales } from '#locales';
import type { Data } from '#tools/tool.ts';
import { figure, isLong } from '../support/figures.ts';
import { folderFor } from '../support/files.ts';
import { expect, test } from '../support/page.ts';
import { readBack, type Sheet } from '../support/pdf.ts';
import { exampleOf, fileOf, longOf, NAMES, openTool, TODAY, textsOf, toolIds, toolOf } from '../support/sheets.ts';

const folder = folderFor('print', process.env['PRINTS']);

const KINDS = { blank: () => undefined, filled: exampleOf, long: longOf } as const;
const FORMATS = { a4: { preferCSSPageSize: true }, letter: { format: 'Letter' } } as const;
const kinds = isLong ? (['blank', 'filled', 'long'] as const) : (['filled'] as const);
const formats = isLong ? (['a4', 'letter'] as const) : (['a4'] as const);
const languages: readonly Locale[] = isLong ? locales : ['de'];

/**
 * What stays off the paper, by tool: a name to find a sheet by, the topic of a question that is still open, a must-have nobody has answered,
 * a question that is not in the catalogue.
 */
const STAYS: Readonly<Record<string, RegExp>> = {
  feedback: /^title$/,
  week: /^title$/,
  questions: /\.topic$/,
  fit: /^own\.copy/,
  'first-talk': /^listed\.copy/,
};

const rows: string[] = [];
afterAll(() => {
  if (!isLong) return;
  console.log(`\n${['tool', 'what', 'paper', 'language', 'pages', 'texts', 'tags'].join('\t')}\n${rows.join('\n')}`);
  figure('print-suite', { documents: rows.length, folder });
});

describe.each(toolIds)('%s', (id) => {
  test.for(languages.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
    '%s, %s',
    async ([locale, kind], { page }) => {
      const value: Data | undefined = KINDS[kind](id, locale);
      const texts = value ? textsOf(id, value).filter(([path]) => !STAYS[id]?.test(path)) : [];
      await page.clock.setFixedTime(`${TODAY}T09:00:00`);
      await openTool(page, id, locale, value);
      for (const format of formats) {
        const name = join(folder, `${id}-${kind}-${format}-${locale}`);
        writeFileSync(`${name}.pdf`, await page.pdf({ ...FORMATS[format], tagged: true }));
        const { title, sheets } = await readBack(`${name}.pdf`);
        if (isLong) picture(name);
        const roles = [...new Set(sheets.flatMap((sheet) => sheet.roles))].join(' ');
        rows.push([id, kind, format, locale, sheets.length, texts.length, roles].join('\t'));
        expect.soft(faults(sheets, texts, kind === 'blank'), name).toEqual([]);
        const whose = value ? [NAMES.assistant, toolOf(id).nameOf(value)] : [];
        const named = [...new Set([fileOf(id).title[locale], ...whose, TODAY])].filter(Boolean).join(' – ');
        expect.soft(title).toBe(named);
      }
    },
  );
});

/** Pages as pictures, where the program for it is there. */
function picture(name: string): void {
  try {
    execFileSync('pdftoppm', ['-r', '60', '-png', `${name}.pdf`, name]);
  } catch {
    // No pictures: the checks do not need them.
  }
}

/** What must not be on paper: the words of the site around the paper. */
const CHROME = locales.flatMap((locale) => [ui.site.skip[locale], ui.site.inShort[locale], ui.frame.undo[locale]]);

test.for([
  ['wissen/aufgaben-mitschreiben/', 'Schaden'],
  ['wissen/hintergrundblatt/', 'Erfolg: was, wer merkt es'],
] as const)('%s: the sheet to fill in stands alone on the last page, whole', async ([path, last], { page }) => {
  await page.goto(inject('rootUrl') + path);
  const file = join(folder, `${path.split('/')[1]}.pdf`);
  writeFileSync(file, await page.pdf({ ...FORMATS.a4, tagged: true }));
  const { sheets } = await readBack(file);
  expect(sheets.at(-1)?.text).toMatch(/^Das Blatt zum Ausfüllen/);
  expect(sheets.at(-1)?.text).toContain(last);
});

function faults(
  sheets: readonly Sheet[],
  texts: readonly (readonly [string, string])[],
  isBlank: boolean,
): readonly string[] {
  const all = sheets
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\s-]/g, '');
  const missing = texts.flatMap(([path, text]) => {
    const words = text.split(/[\s-]+/).filter((word) => !all.includes(word));
    return words.length > 0 ? [`${path} misses ${words.slice(0, 3).join(', ')}`] : [];
  });
  return [
    ...missing,
    ...sheets.flatMap((sheet, index) => faultsOfPage(sheet, index + 1, sheets.length)),
    ...(isBlank ? [] : faultsOfEnd(sheets.at(-1))),
  ];
}

/** Points that must stay free at the edges; the margins of the style sheet are wider, and a Letter sheet is A4 made smaller. */
const EDGE = 36;

function faultsOfPage({ runs, width, height, text, tagged }: Sheet, number: number, count: number): readonly string[] {
  const outside = runs.filter(
    ({ left, right, top }) => left < EDGE || right > width - EDGE || top < EDGE || top > height - EDGE / 2,
  );
  /** A letter alone on its line: a column too narrow for its word. Beside a ligature a run of one letter is whole. */
  const torn = runs.filter(
    ({ text: letter, left, right, top }) =>
      /^\p{Ll}$/u.test(letter.trim()) &&
      !runs.some(
        (other) =>
          Math.abs(other.top - top) < 1 && (Math.abs(other.right - left) < 2 || Math.abs(other.left - right) < 2),
      ),
  );
  return [
    ...outside.map((run) => `page ${number}: “${run.text}” stands in the margin`),
    ...torn.map((run) => `page ${number}: “${run.text}” is torn off its word`),
    ...(tagged < runs.length * 0.8 - 1 ? [`page ${number}: only ${tagged} of ${runs.length} runs are tagged`] : []),
    ...(text.includes(`${number} / ${count}`) ? [] : [`page ${number} has no number`]),
    ...(CHROME.some((words) => text.includes(words)) ? [`page ${number} shows what belongs to the screen`] : []),
  ];
}

/** A last page with next to nothing on it. On a blank sheet it may hold lines to write on. */
const faultsOfEnd = (last: Sheet | undefined): readonly string[] =>
  last && last.text.length < 110 ? [`the last page is nearly empty: ${last.text}`] : [];
