/**
 * Text as pixels of the heading typeface, shaped by HarfBuzz: the pictures need no font on the machine that builds. Each letter is drawn once
 * in each size and used by thousands of pictures.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import sharp from 'sharp';
import subsetFont from 'subset-font';

const FILE = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
/** All of Latin-1 and the punctuation of both languages. */
const LETTERS = `${Array.from({ length: 224 }, (_, index) => String.fromCharCode(32 + index)).join('')}–—‘’‚“”„…`;
const WEIGHT = 700;

let loading: Promise<{ font: Font; unitsPerEm: number }> | undefined;
const loadFont = (): NonNullable<typeof loading> => {
  loading ??= (async () => {
    const source = readFileSync(createRequire(import.meta.url).resolve(FILE));
    const bytes = await subsetFont(source, LETTERS, { targetFormat: 'sfnt', variationAxes: { wght: WEIGHT } });
    const face = new Face(new Blob(Uint8Array.from(bytes).buffer));
    return { font: new Font(face), unitsPerEm: face.upem };
  })();
  return loading;
};

export interface Line {
  readonly size: number;
  readonly width: number;
  readonly letters: readonly { readonly glyph: number; readonly x: number }[];
}

/** A letter's pixels: how black each is, 0 to 255, row by row. */
interface Stamp {
  /** From the letter's place on the baseline, downwards and to the right. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly blackness: Uint8Array;
}

/** @param size pixels an em @returns one line of text; the places are pixels */
export async function lineOf(text: string, size: number): Promise<Line> {
  const { font, unitsPerEm } = await loadFont();
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let at = 0;
  const letters = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const letter = { glyph: codepoint, x: (at * size) / unitsPerEm };
    at += positions[index]?.xAdvance ?? 0;
    return letter;
  });
  return { size, width: (at * size) / unitsPerEm, letters };
}

/** Breaks at spaces. @returns the lines, each at most `width` wide where its words allow it */
export async function linesOf(text: string, size: number, width: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && (await lineOf(longer, size)).width > width) {
      lines.push(await lineOf(current, size));
      current = word;
    } else current = longer;
  }
  return [...lines, await lineOf(current, size)];
}

async function draw(glyph: number, size: number): Promise<Stamp | undefined> {
  const { font, unitsPerEm } = await loadFont();
  const box = font.glyphExtents(glyph);
  if (!box?.width) return undefined;
  const scale = size / unitsPerEm;
  // HarfBuzz counts upwards, from the baseline to the top and from there down.
  const [left, top] = [Math.floor(box.xBearing * scale), Math.floor(-box.yBearing * scale)];
  const width = Math.ceil((box.xBearing + box.width) * scale) - left;
  const height = Math.ceil(-(box.yBearing + box.height) * scale) - top;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"><path transform="scale(${scale} ${-scale})" d="${font.glyphToPath(glyph)}"/></svg>`;
  const blackness = await sharp(globalThis.Buffer.from(drawing)).extractChannel('alpha').raw().toBuffer();
  return { left, top, width, height, blackness };
}

const stamps = new Map<string, Promise<Stamp | undefined>>();
/** @returns nothing for a space */
export function stampOf(glyph: number, size: number): Promise<Stamp | undefined> {
  const key = `${glyph} ${size}`;
  const stamp = stamps.get(key) ?? draw(glyph, size);
  stamps.set(key, stamp);
  return stamp;
}
