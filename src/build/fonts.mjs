// Cuts the two typefaces down to the letters, signs and weights this site uses, before Astro reads them.
// Both come from @fontsource-variable (SIL Open Font License 1.1); subset-font drives HarfBuzz, the engine browsers use.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL('../../node_modules/.cache/fonts/', import.meta.url));

/** What headings need: German, English, punctuation. */
const BASIC =
  ' !"\'()+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\u00a0§ÄÖÜßäöüéèàç–‘’‚“”„…·';
/** Text also carries what people type: names from neighbouring languages, signs, arrows. */
const FULL = `${BASIC}#$%&*<=>@[\\]^_\`{|}~©«°»½ÀÁÂÇÉÈÊËÍÎÑÓÔØÚáâåæêëíîïñóôøúûŒœ—•€−×↑↓✓`;

const typefaces = [
  {
    name: 'Bricolage Grotesque',
    cssVariable: '--font-heading',
    file: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    letters: BASIC,
    weights: { min: 700, max: 800 },
  },
  {
    name: 'Hanken Grotesk',
    cssVariable: '--font-text',
    file: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
    letters: FULL,
    weights: { min: 400, max: 700 },
  },
];

// noLayoutClosure: alternates that nobody switches on would add 3 kB to the headings alone.
const options = (wght) => ({ targetFormat: 'woff2', variationAxes: { wght }, noLayoutClosure: true });

/** @returns {Promise<{ name: string, cssVariable: string, path: string, weight: string }[]>} one subset file per typeface */
export async function subsetFonts() {
  mkdirSync(cache, { recursive: true });
  return Promise.all(
    typefaces.map(async ({ name, cssVariable, file, letters, weights }) => {
      const source = readFileSync(require.resolve(file));
      const key = createHash('sha256').update(source).update(letters).update(JSON.stringify(weights)).digest('hex');
      const path = join(cache, `${name.toLowerCase().replaceAll(' ', '-')}-${key.slice(0, 12)}.woff2`);
      if (!existsSync(path)) {
        const { default: subset } = await import('subset-font');
        writeFileSync(path, await subset(source, letters, options(weights)));
      }
      return { name, cssVariable, path, weight: `${weights.min} ${weights.max}` };
    }),
  );
}
