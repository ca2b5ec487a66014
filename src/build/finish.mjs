// What is done to every page between rendering and writing, in one place, so that thousands of pages need not be read from disk again.
import { basePath } from './base.mjs';
import { withPolicy } from './csp.mjs';
import { withShortParts } from './inline.mjs';

/** Words that only the search reads, and no visitor needs to download. */
const FOR_SEARCH = /<p hidden data-pagefind-ignore>[\s\S]*?<\/p>| data-pagefind-(body|ignore)(="")?/g;

/** Scripts are shortened before the policy hashes them. */
const finished = (html, address) => withPolicy(withShortParts(html.replace(FOR_SEARCH, '')), address);

/**
 * @param {readonly { readPage(html: string, address: string): unknown, allRead?(): unknown }[]} readers other integrations: each is given every
 * page as it was drawn, always in the same order, with its address below the base path, and told when there are no more
 */
export function finish(readers) {
  let base = '/';
  let left = 0;
  let before;
  /** Pages are rendered in parallel, and handed on in order. */
  const inTurn = (html) => {
    before = Promise.all([html, before]).then(([own]) => own);
    return before;
  };
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          // Pages first: what their readers make of them is made while the pictures are drawn.
          getStaticPaths: async () => {
            const { page: pages, ...others } = Object.groupBy(await own.getStaticPaths(), ({ route }) => route.type);
            left = pages.length;
            return [...pages, ...Object.values(others).flat()];
          },
          render: async (request, options) => {
            const drawn = own.render(request, options);
            if (options.routeData.type !== 'page') return drawn;
            const html = await inTurn(drawn.then(({ response }) => response.text()));
            const address = new URL(request.url).pathname.slice(base.length - 1);
            await Promise.all(readers.map((reader) => reader.readPage(html, address)));
            left -= 1;
            if (left === 0) await Promise.all(readers.map((reader) => reader.allRead?.()));
            return new Response(finished(html, address));
          },
        }));
      },
    },
  };
}
