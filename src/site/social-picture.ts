/** The picture that goes with a shared link: title and phase over the two voices, 1200 × 630. */
import sharp from 'sharp';
import { type Colour, indexedPng, mix, nearestIndices, packed, put } from '#build/indexed-png.ts';
import { type Line, lineOf, linesOf, stampOf } from '#build/lettering.ts';
import phases from '#content/phases.json';
import ui from '#content/ui.json';
import { twoVoices } from '#lib/two-voices.ts';
import { inLocale } from '#locales';
import { allPages, type Page, titleOnPicture } from './pages.ts';
import { colourOf } from './style-tokens.ts';

const [WIDTH, HEIGHT] = [1200, 630];
/** Where the words stand. */
const WORDS = { x: 70, y: 50, width: 1060 };
/** Pixels an em of what stands above the title. */
const LABEL = 34;
/** A colour of the light theme. */
const light = (name: string): Colour => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colourOf(name, 'light').slice(at, at + 2), 16));
  return [red, green, blue] as unknown as Colour;
};
const [PAPER, INK, CLIENT, ASSISTANT] = [light('paper'), light('ink'), light('client'), light('va')];
const STEPS = 8;
/** The voices lie closer together here than on the home page. */
const FLATTER = 0.76;
/** Paper to ink, then the two voices with their soft edges. */
const PALETTE: readonly Colour[] = [
  ...Array.from({ length: STEPS }, (_, step) => mix(PAPER, INK, step / (STEPS - 1))),
  ...[CLIENT, ASSISTANT].flatMap((voice) => [0.25, 0.5, 0.75, 1].map((part) => mix(PAPER, voice, part))),
];
const css = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;

/** Voices and the bar of the four phases, the given one inked. The same for many pages, so drawn once. */
const grounds = new Map<number, Promise<Uint8Array>>();
function groundOf(phase: number): Promise<Uint8Array> {
  const known = grounds.get(phase);
  if (known) return known;
  const { client, assistant } = twoVoices();
  const dots = client.map(({ x, y, r }) => `<circle cx="${x}" cy="${y * FLATTER}" r="${r}"/>`).join('');
  const rings = assistant
    .map(({ x, y, r }) => `<circle cx="${x}" cy="${y * FLATTER}" r="${r * 0.8}" stroke-width="${r * 0.4}"/>`)
    .join('');
  const bars = phases.map((_, index) => {
    const fill = css(index === phase ? INK : mix(PAPER, INK, 1 / (STEPS - 1)));
    return `<rect x="${70 + index * 267}" y="590" width="259" height="${index === phase ? 8 : 4}" fill="${fill}"/>`;
  });
  const drawn = sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
      <rect width="100%" height="100%" fill="${css(PAPER)}"/>${bars.join('')}<g transform="translate(60 368) scale(1.08)">
      <g fill="${css(CLIENT)}">${dots}</g><g fill="none" stroke="${css(ASSISTANT)}">${rings}</g></g></svg>`,
    ),
  )
    .removeAlpha()
    .raw()
    .toBuffer()
    .then((rgb) => packed(nearestIndices(rgb, PALETTE), WIDTH));
  grounds.set(phase, drawn);
  return drawn;
}

/** The title as large as it fits on three lines. */
async function titleOf(title: string): Promise<readonly Line[]> {
  for (const size of [84, 72, 62, 54]) {
    const lines = await linesOf(title, size, WORDS.width);
    if (lines.length * size * 1.1 <= 240 && lines.every(({ width }) => width <= WORDS.width)) return lines;
  }
  return (await linesOf(title, 46, WORDS.width)).slice(0, 5);
}

/** Writes a line into packed rows, its left end on the baseline at `x` and `y`. @param ink 0 to 1 */
async function write(rows: Uint8Array, line: Line, x: number, y: number, ink = 1): Promise<void> {
  for (const letter of line.letters) {
    const stamp = await stampOf(letter.glyph, line.size);
    if (!stamp) continue;
    const [left, top] = [Math.round(x + letter.x) + stamp.left, y + stamp.top];
    for (let down = 0; down < stamp.height; down += 1)
      for (let right = 0; right < stamp.width; right += 1) {
        const black = stamp.blackness[down * stamp.width + right] ?? 0;
        const shade = Math.round((black / 255) * ink * (STEPS - 1));
        if (shade > 0) put(rows, WIDTH, left + right, top + down, shade);
      }
  }
}

/** The menu's word for where a page belongs: tools, templates, knowledge. */
async function nameAbove({ id, locale }: Page): Promise<string> {
  const parent = id.split('/').slice(0, -1).join('/');
  return (await allPages()).find((page) => page.id === parent && page.locale === locale)?.name ?? '';
}

/** @returns a PNG */
export async function socialPicture(page: Page): Promise<Buffer<ArrayBuffer>> {
  const phase = page.kind === 'text' ? phases.findIndex(({ id }) => id === page.entry.data.phase) : -1;
  const own = phases[phase];
  const above = own ? inLocale(own.title, page.locale) : await nameAbove(page);
  const rows = (await groundOf(phase)).slice();
  const label = await lineOf(above, LABEL);
  const brand = await lineOf(inLocale(ui.site.name, page.locale), LABEL);
  await write(rows, label, WORDS.x, WORDS.y + LABEL, 0.7);
  await write(rows, brand, WORDS.x + WORDS.width - brand.width, WORDS.y + LABEL);
  for (const [index, line] of (await titleOf(titleOnPicture(page))).entries())
    await write(rows, line, WORDS.x, Math.round(WORDS.y + 70 + line.size * (1 + index * 1.1)));
  return indexedPng(rows, WIDTH, PALETTE);
}
