/** Text as outlines of the heading typeface, shaped by HarfBuzz: the pictures need no font on the machine that builds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';

const FILE = '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
/** All of Latin-1 and the punctuation of both languages. */
const LETTERS = `${Array.from({ length: 224 }, (_, index) => String.fromCharCode(32 + index)).join('')}–—‘’‚“”„…`;
const WEIGHT = 700;

let loading: Promise<{ font: Font; unitsPerEm: number }> | undefined;
/** Of each glyph, made once. */
const outlines = new Map<number, string>();
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
  /** SVG elements with the baseline at 0, in the given size. */
  readonly paths: string;
  readonly width: number;
}

/** @param size pixels an em @returns one line of text as outlines */
export async function lineOf(text: string, size: number): Promise<Line> {
  const { font, unitsPerEm } = await loadFont();
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const scale = size / unitsPerEm;
  let at = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const outline = outlines.get(codepoint) ?? font.glyphToPath(codepoint);
    outlines.set(codepoint, outline);
    const path = `<path transform="translate(${at})" d="${outline}"/>`;
    at += positions[index]?.xAdvance ?? 0;
    return path;
  });
  return { paths: `<g transform="scale(${scale} ${-scale})">${glyphs.join('')}</g>`, width: at * scale };
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
