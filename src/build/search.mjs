// Builds the Pagefind index from the pages as they are drawn; while developing, serves the index of the last build.
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { shorten } from './shorten.mjs';

const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
/** What Pagefind writes and nobody needs: its own interfaces, its worker (a search takes milliseconds), and what stands in start.<locale>.json. */
const UNUSED = /^pagefind-|^wasm\.unknown|\.pf_meta$/;
/** Pagefind begins each of its files with this, inside the compression. */
const SIGNATURE = 'pagefind_dcd'.length;
const unpack = (file) => gunzipSync(file).subarray(SIGNATURE);
/** Pagefind tells the language by it too. */
const LANGUAGE = /<html lang="(\w+)"/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;
/** What the page is called among the hits. */
const HIT = /<span data-hit>([^<]*)</;
const ENTITIES = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&', '&#38;': '&' };

/** What a pattern finds in a page, as text. */
function textOf(html, pattern) {
  const found = html.match(pattern)?.[1] ?? '';
  return found.replace(/&(?:#?\w+);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Pagefind's code, minified, and changed so that src/site/search/engine.ts can hand it what is loaded already: otherwise it fetches one by one. */
function ownCode(code) {
  const call = 'await fetch(queued.input)';
  if (code.split(call).length !== 2)
    throw new Error(`pagefind.js does not say “${call}” once: see src/build/search.mjs`);
  // It looks every 50 ms whether its engine is ready by now.
  const own = code
    .replace(call, 'await (globalThis.pagefindFetch ?? fetch)(queued.input)')
    .replaceAll('asyncSleep(50)', 'asyncSleep(5)');
  return shorten(own, { module: true });
}

/** A space between tags keeps labels and columns apart in a passage, as the layout does on the screen. */
const indexed = (html) => html.replaceAll('><', '> <');

/** Stops the build with what Pagefind says. */
function check({ errors }) {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/**
 * A service of Pagefind does one thing at a time. Each language gets its own, so that pages are read in parallel: the module starts one service
 * for each address it is imported from.
 */
async function startService(locale) {
  const { createIndex, close } = await import(`${import.meta.resolve('pagefind')}?${locale}`);
  const created = await createIndex({ excludeSelectors: ['.page-line', '.tool-screen'] });
  check(created);
  return { ...created.index, close };
}

/** Which words stand in which part of the index, as the last word of each part and its file: Pagefind's list is [first, last, file]. */
const partsOf = (meta) => decode(unpack(meta))[2].map(([, last, file]) => [last, file]);

/**
 * The three files every search in a language begins with, as one: Pagefind's entry, its list of pages, and what the first hits show before their
 * passages are there, address, title and summary of each page.
 * @param {URL} out the folder Pagefind has written into @param {Map<string, readonly [string, string]>} hits title and summary by address
 */
function startOf(out, locale, hits) {
  const { version, languages, include_characters } = JSON.parse(readFileSync(new URL('pagefind-entry.json', out)));
  const entry = { version, languages: { [locale]: languages[locale] }, include_characters };
  const meta = readFileSync(new URL(`pagefind.${languages[locale].hash}.pf_meta`, out));
  const fragments = readdirSync(new URL('fragment/', out)).filter((name) => name.startsWith(`${locale}_`));
  const pages = fragments.map((name) => {
    const { url } = JSON.parse(unpack(readFileSync(new URL(`fragment/${name}`, out))).toString());
    return [name.split('.')[0], [url, ...hits.get(url)]];
  });
  const packed = meta.toString('base64');
  return JSON.stringify({ entry, meta: packed, parts: partsOf(meta), pages: Object.fromEntries(pages) });
}

export function search() {
  const services = new Map();
  const hits = new Map();
  let outDir;
  return {
    name: 'search',
    readPage: async (html, address) => {
      const [, locale] = html.match(LANGUAGE);
      hits.set(address, [textOf(html, HIT), textOf(html, DESCRIPTION)]);
      if (!services.has(locale)) services.set(locale, startService(locale));
      const service = await services.get(locale);
      check(await service.addHTMLFile({ sourcePath: `${address.slice(1)}index.html`, content: indexed(html) }));
    },
    allRead: async () => {
      const out = new URL('pagefind/', outDir);
      // One after the other: each service writes its own list of languages over that of the one before.
      for (const [locale, started] of services) {
        const service = await started;
        check(await service.writeFiles({ outputPath: fileURLToPath(out) }));
        writeFileSync(new URL(`start.${locale}.json`, out), startOf(out, locale, hits));
        await service.close();
      }
      const code = new URL('pagefind.js', out);
      writeFileSync(code, ownCode(readFileSync(code, 'utf8')));
      for (const name of readdirSync(out)) if (UNUSED.test(name)) rmSync(new URL(name, out));
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', (request, response, next) => {
          const file = fileURLToPath(new URL(`pagefind${new URL(request.url, 'http://x').pathname}`, outDir));
          if (!existsSync(file)) return next();
          response.setHeader('content-type', TYPES[file.split('.').at(-1)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': ({ logger }) => logger.info(`${hits.size} pages indexed`),
    },
  };
}
