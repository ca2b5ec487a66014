/** A text as a QR code. */
import { correction, generate } from 'lean-qr';

/** Longer texts give codes that phones read from a screen with difficulty, if at all. Rule of thumb, in characters. */
export const MOST_IN_QR = 1200;

/**
 * One SVG path that draws the dark modules in a square of `size` units, quiet zone of 4 included.
 * Returns null when the text is too long for a code that can be read.
 */
export function qrPath(text: string): { readonly size: number; readonly path: string } | null {
  if (text.length > MOST_IN_QR) return null;
  const code = generate(text, { minCorrectionLevel: correction.L });
  const strokes: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) strokes.push(`M${x + 4} ${y + 4}h1v1h-1z`);
  return { size: code.size + 8, path: strokes.join('') };
}
