/** The picture that goes with a shared link: the two voices on paper, 1200 × 630. Shapes only, so that no font is needed. */
import sharp from 'sharp';
import { twoVoices } from '#lib/two-voices.ts';

/** @returns a PNG */
export async function socialPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const { client, assistant } = twoVoices();
  const dots = client.map(({ x, y, r }) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('');
  const rings = assistant
    .map(({ x, y, r }) => `<circle cx="${x}" cy="${y}" r="${r * 0.8}" stroke-width="${r * 0.4}"/>`)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -130 1100 577.5" width="1200" height="630">
    <rect x="-50" y="-130" width="1100" height="577.5" fill="#f6f7f4"/>
    <g fill="#1f45c9">${dots}</g><g fill="none" stroke="#bf3512">${rings}</g></svg>`;
  return new Uint8Array(await sharp(new TextEncoder().encode(svg)).png({ palette: true }).toBuffer());
}
