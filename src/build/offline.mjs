// Writes dist/sw.js, the offline worker with the list of all files of this build. Nobody gets it by merely visiting: pages register it
// after a first save or on request. OFFLINE=off writes a worker that removes itself and its caches: the off-switch for an operator.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { basePath } from './base.mjs';

const TEMPLATE = new URL('./worker.js', import.meta.url);
const SKIP = /(^|\/)(sw\.js|404\.html|robots\.txt|sitemap\.xml|_headers)$|^social\/|\.(mp4|webm)$/;
const OFF = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('eingespielt:__BASE__:')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/**
 * @param {string} root folder of a finished build @param {string} base base path with slashes at both ends
 * @returns {{ build: string, files: number }}
 */
export function writeWorker(root, base) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !SKIP.test(path))
    .sort();
  const fingerprints = Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex')
        .slice(0, 16),
    ]),
  );
  const list = JSON.stringify(fingerprints);
  const template = readFileSync(TEMPLATE, 'utf8');
  const build = createHash('sha256').update(template).update(list).digest('hex').slice(0, 12);
  const text =
    process.env.OFFLINE === 'off' ? OFF : template.replace('__FILES__', () => list).replace('__BUILD__', build);
  writeFileSync(
    join(root, 'sw.js'),
    text.replaceAll('__BASE__', base).replace('__LOCALES__', languagesOf(files).join()),
  );
  return { build, files: files.length };
}

/** The languages of the site, the one without a folder of its own first. */
const languagesOf = (files) =>
  files
    .flatMap((path) => path.match(/^pagefind\/start\.(\w+)\.json$/)?.[1] ?? [])
    .sort((a, b) => files.includes(`${a}/index.html`) - files.includes(`${b}/index.html`));

export function offline() {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config);
      },
      'astro:build:done': ({ dir, logger }) => {
        const { build, files } = writeWorker(fileURLToPath(dir), base);
        logger.info(`build ${build}: ${files} files can be kept offline`);
      },
    },
  };
}
