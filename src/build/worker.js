// The offline worker. Written into dist/sw.js by offline.mjs with the list of this build's files; plain JavaScript, nothing imported.
// It serves one build only: each file is checked against its fingerprint when it is stored, a new worker waits until it is told to take over and no other page is open.
const BASE = '__BASE__';
const BUILD = '__BUILD__';
/** Path → first 16 hex digits of the SHA-256 of its content. */
const FILES = __FILES__;
const PREFIX = `eingespielt:${BASE}:`;
/** All languages of the site, the one without a folder of its own first. */
const LOCALES = '__LOCALES__'.split(',');
/** Languages the person reads; the pages of others are fetched from the network. */
const LANGUAGES = new URL(location.href).searchParams.get('languages')?.split(',') ?? LOCALES;
/** One cache for each choice of languages: when a further language cannot be fetched, the cache the present worker serves from is untouched. */
const CACHE = `${PREFIX}${BUILD}:${LANGUAGES}`;
/** Words of tools and parts of the search have the language in their names, pages in their folder. */
const NAMED = new RegExp(
  `\\.(L)\\.json$|\\/(?:fragment|index)\\/(L)_|\\.(L)[._](?:\\w+\\.)?(?:pf_meta|pagefind)$`.replaceAll(
    'L',
    LOCALES.join('|'),
  ),
);
const folderOf = (path) => LOCALES.find((locale) => path.startsWith(`${locale}/`)) ?? LOCALES[0];
/** What is shown, without a network, for a page that is not kept. */
const NOT_KEPT = 'offline/index.html';
const languageOf = (path) =>
  NAMED.exec(path)?.slice(1).find(Boolean) ??
  (path.endsWith('.html') && path !== NOT_KEPT ? folderOf(path) : undefined);
const wanted = Object.keys(FILES).filter((path) => LANGUAGES.includes(languageOf(path) ?? LANGUAGES[0]));
const AT_ONCE = 6;

async function fingerprint(response) {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The address a file is requested at: that of a page is its folder. */
const addressOf = (path) => BASE + path.replace(/(^|\/)index\.html$/, '$1');

/** Fetches one file of this build; throws when the server has another build by now. */
async function fetchOwn(path) {
  const response = await fetch(addressOf(path), { cache: 'no-cache', redirect: 'error' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if ((await fingerprint(response.clone())) !== FILES[path]) throw new Error(`${path} is not of build ${BUILD}`);
  return response;
}

async function store() {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = wanted.filter((path) => !known.has(addressOf(path)));
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const take = async (path) => {
    for (const name of older) {
      const same = await (await caches.open(name)).match(addressOf(path));
      if (same && (await fingerprint(same.clone())) === FILES[path]) return cache.put(addressOf(path), same);
    }
    return cache.put(addressOf(path), await fetchOwn(path));
  };
  for (let at = 0; at < missing.length; at += AT_ONCE) await Promise.all(missing.slice(at, at + AT_ONCE).map(take));
}

/** Whether the pages served now are of this same build, only in fewer languages: then taking over mixes no two builds, and nobody need be asked. */
async function isMoreOfTheSame() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  return others.length > 0 && others.every((name) => name.startsWith(`${PREFIX}${BUILD}:`));
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const isMore = await isMoreOfTheSame();
      await store();
      if (isMore) self.skipWaiting();
    })().catch(async (error) => {
      await caches.delete(CACHE); // half a build is of no use
      throw error;
    }),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data !== 'apply') return;
  event.waitUntil(
    (async () => {
      const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      let open = await pages();
      if (open.length > 1) {
        await new Promise((done) => setTimeout(done, 300)); // a tab that has just been closed, as we asked, may still be counted
        open = await pages();
      }
      // Another open page would get files of two builds: then the new one waits for it to close.
      if (open.length > 1) event.source.postMessage({ others: open.length - 1 });
      else await self.skipWaiting();
    })(),
  );
});

/** The listed file a request asks for; undefined for what is not ours to answer. */
function pathOf(url) {
  if (url.origin !== location.origin || !url.pathname.startsWith(BASE)) return undefined;
  const path = decodeURI(url.pathname.slice(BASE.length));
  return [path, `${path}index.html`, `${path}/index.html`].find((candidate) => Object.hasOwn(FILES, candidate));
}

/** The cache lost a page and the server has another build: this worker steps aside for good. */
let isBroken = false;
async function stepAside(request) {
  isBroken = true;
  await self.registration.unregister();
  await caches.delete(CACHE);
  return fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isBroken) return;
  const path = request.method === 'GET' ? pathOf(new URL(request.url)) : undefined;
  if (path === undefined) return;
  const kept = async (file) => (await caches.open(CACHE)).match(addressOf(file));
  if (!wanted.includes(path)) {
    if (request.mode === 'navigate')
      event.respondWith(fetch(request).catch(async () => (await kept(NOT_KEPT)) ?? Response.error()));
    return;
  }
  event.respondWith(
    (async () => {
      const cached = await kept(path);
      if (cached) return cached;
      const response = await fetchOwn(path).catch(() => undefined);
      return response ?? (request.mode === 'navigate' ? stepAside(request) : Response.error());
    })(),
  );
});
