import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { defineConfig, fontProviders } from 'astro/config';
import { OLDEST_BROWSERS } from './src/build/browsers.mjs';
import { chunks } from './src/build/chunks.mjs';
import { finish } from './src/build/finish.mjs';
import { subsetFonts } from './src/build/fonts.mjs';
import { hosts } from './src/build/hosts.mjs';
import { offline } from './src/build/offline.mjs';
import { operator } from './src/build/operator.mjs';
import { search } from './src/build/search.mjs';
import { siteFiles } from './src/build/site-files.mjs';
import { REPLACED } from './src/site/replaced.mjs';

/**
 * What Astro sets for the scripts of the browser is set otherwise here, after it. Lazy chunks are asked for plainly: Vite's wrapper around each `import()`
 * and its list of every chunk's neighbours would weigh more on a reading page than the page's own script, and what it is for besides, style sheets of
 * chunks, does not exist here: styles stand in the pages.
 */
const forBrowsers = {
  name: 'for-browsers',
  apply: 'build',
  enforce: 'pre',
  configResolved: ({ environments: { client }, plugins }) => {
    client.build.modulePreload = false;
    client.build.target = OLDEST_BROWSERS;
    const wrapper = plugins.find(({ name }) => name === 'native:import-analysis-build');
    if (!wrapper) throw new Error('astro.config.mjs: the plugin of Vite that wraps each import() has another name now');
    const applies = wrapper.applyToEnvironment;
    wrapper.applyToEnvironment = (environment) => environment.name !== 'client' && applies(environment);
  },
};

/** Under `npm run dev` no component runs without this; Astro brings it to pages with islands, of which there are none here. */
const SWAP = `import { injectIntoGlobalHook } from '/@react-refresh';
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;`;
const swap = {
  name: 'swap',
  hooks: { 'astro:config:setup': ({ command, injectScript }) => command === 'dev' && injectScript('page', SWAP) },
};

/** What the bundler says in every build and what is no mistake. */
const NO_NEWS = [
  'MODULE_LEVEL_DIRECTIVE', // one per MDX file
  // A module the binder needs at once and a tool only late does get a chunk of its own: they are two ways in, which the bundler does not see here.
  'INEFFECTIVE_DYNAMIC_IMPORT',
];
/** The search carries its own copies of what tools use too: as shared files they would come one journey later. */
const ownCopy = {
  name: 'own-copy',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^#lib\/(search-words|fill)\.ts$/ }, // asked in JavaScript about each import of thousands of pages, a build takes longer
    async handler(id, importer) {
      if (!importer?.includes('/site/search/')) return;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found && `${found.id}?own`;
    },
  },
};

/** Every other script names the one of every page in full: called after its place in a layout, tools would weigh 300 bytes more. */
const nameOfScript = ({ name }) => `_astro/${name.replace(/^Layout\.astro.*/, 'page')}.[hash].js`;

const fonts = await subsetFonts();

/** They read every page as it is drawn. */
const readers = [search(), siteFiles()];

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://eingespielt.example',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [
    operator(),
    mdx({ optimize: { ignoreElementNames: Object.values(REPLACED) } }),
    react(),
    swap,
    finish(readers),
    ...readers,
    offline(), // takes in all that is written before it
    hosts(),
  ],
  build: { format: 'directory', concurrency: 4 }, // the pictures are drawn beside the pages
  fonts: fonts.map(({ name, cssVariable, path, weight }) => ({
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks: ['sans-serif'],
    options: { variants: [{ weight, style: 'normal', src: [path], display: 'optional' }] },
  })),
  markdown: {
    syntaxHighlight: false, // its inline styles would break the content security policy
    processor: satteri({ features: { smartPunctuation: false } }), // it knows English quotes only; ours are typed and tested
  },
  devToolbar: { enabled: false },
  vite: {
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: nameOfScript } } } } },
    plugins: [forBrowsers, ownCopy],
    build: {
      cssTarget: OLDEST_BROWSERS,
      assetsInlineLimit: 0, // each file once, however small: pages repeat nothing
      rolldownOptions: {
        output: { codeSplitting: { groups: chunks } },
        onLog: (level, log, handle) => !NO_NEWS.includes(log.code) && handle(level, log),
      },
    },
  },
});
