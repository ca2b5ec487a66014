// Builds the Pagefind index from the finished pages; while developing, serves the index of the last build.
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { htmlFiles } from './files.mjs';
import { shorten } from './shorten.mjs';

/** Pages given to Pagefind at the same time: all of them would stand in memory three times. */
const AT_ONCE = 32;
const TYPES = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
/** Of what Pagefind makes: not its own interfaces, no worker (a search takes milliseconds), and not what stands in start.<locale>.json. */
const UNUSED = /^pagefind-|^wasm\.unknown|\.pf_meta$/;
const FRAGMENT = /^fragment\/(\w+)\.pf_fragment$/;
/** Pagefind begins each of its files with this, inside the compression. */
const SIGNATURE = 'pagefind_dcd'.length;
const unpack = (file) => gunzipSync(file).subarray(SIGNATURE);
/** Pagefind goes by it too. */
const LANGUAGE = /<html lang="(\w+)"/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;
const ENTITIES = { '&quot;': '"', '&#34;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&', '&#38;': '&' };

/** What the first hits show before their passages are there: address, title and summary of each page. */
function pageOf(dir, fragment) {
  const { url, meta } = JSON.parse(unpack(fragment).toString());
  const html = readFileSync(new URL(`.${url}index.html`, dir), 'utf8');
  const summary = html.match(DESCRIPTION)?.[1] ?? '';
  return [url, meta.title, summary.replace(/&(?:#?\w+);/g, (entity) => ENTITIES[entity] ?? entity)];
}

/** Pagefind's code made small, and changed so that src/site/search/engine.ts can hand it what is loaded already, instead of one fetch after the other. */
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

/** A page as it is indexed. A space between tags keeps labels and columns apart in a passage, as the layout does on the screen. */
const indexed = (dir, file) => ({
  sourcePath: relative(fileURLToPath(dir), file),
  content: readFileSync(file, 'utf8').replaceAll('><', '> <'),
});

/**
 * A service of Pagefind works at one thing at a time. Each language has its own, so that pages are read beside each other; its module starts one
 * for each address it is loaded from.
 * @param {string} locale the language of all these pages
 * @returns {Promise<() => Promise<Map<string, Uint8Array>>>} asks once for what Pagefind makes of them, by path
 */
async function readPages(dir, locale, pages) {
  const pagefind = await import(`${import.meta.resolve('pagefind')}?${locale}`);
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: ['.page-line', '.tool-screen'] });
  if (!index) throw new Error(errors.join('\n'));
  const added = [];
  for (let at = 0; at < pages.length; at += AT_ONCE)
    added.push(
      ...(await Promise.all(pages.slice(at, at + AT_ONCE).map((file) => index.addHTMLFile(indexed(dir, file))))),
    );
  return async () => {
    const { files, errors: problems } = await index.getFiles();
    await pagefind.close();
    const all = [...added.flatMap((page) => page.errors), ...problems];
    if (all.length > 0) throw new Error(all.join('\n'));
    return new Map(files.map(({ path, content }) => [path, content]));
  };
}

/** Which words stand in which part of the index, as the last word of each part and its file: Pagefind's list is [first, last, file]. */
const partsOf = (meta) => decode(unpack(meta))[2].map(([, last, file]) => [last, file]);

/** The three files every search in a language begins with, as one: Pagefind's entry, its list of pages, and what the first hits show. */
function startOf(dir, locale, files) {
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json')).toString());
  const meta = files.get(`pagefind.${entry.languages[locale].hash}.pf_meta`);
  const own = [...files].flatMap(([path, content]) => {
    const [, id] = path.match(FRAGMENT) ?? [];
    return id ? [[id, pageOf(dir, content)]] : [];
  });
  const packed = Buffer.from(meta).toString('base64');
  return JSON.stringify({ entry, meta: packed, parts: partsOf(meta), pages: Object.fromEntries(own) });
}

async function buildIndex(dir) {
  const pages = Map.groupBy(htmlFiles(dir), (file) => readFileSync(file, 'utf8').match(LANGUAGE)?.[1]);
  pages.delete(undefined); // a file of public/ that is no page of ours
  const out = fileURLToPath(new URL('pagefind/', dir));
  const read = await Promise.all([...pages].map(async ([locale, own]) => [locale, await readPages(dir, locale, own)]));
  // One after the other: what a service makes of a thousand pages takes half a gigabyte while it is handed over.
  for (const [locale, ask] of read) {
    const files = await ask();
    files.set(`start.${locale}.json`, startOf(dir, locale, files));
    files.set('pagefind.js', ownCode(Buffer.from(files.get('pagefind.js')).toString()));
    for (const [path, content] of files) {
      if (UNUSED.test(path)) continue;
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), content);
    }
  }
  return [...pages.values()].flat().length;
}

export function search() {
  let outDir;
  return {
    name: 'search',
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
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await buildIndex(dir)} pages indexed`);
      },
    },
  };
}
