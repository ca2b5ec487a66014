// What is done to every page once it is written, in one pass: thousands of pages are read and written once.
import { withPolicy } from './csp.mjs';
import { changeHtml } from './files.mjs';
import { withShortParts } from './inline.mjs';

/** Words that only the search reads. They are in the index by now, and no visitor needs to download them. */
const FOR_SEARCH = /<p hidden data-pagefind-ignore>[\s\S]*?<\/p>| data-pagefind-(body|ignore)(="")?/g;

/** Scripts are shortened before the policy hashes them. */
export function finish() {
  return {
    name: 'finish',
    hooks: {
      'astro:build:done': ({ dir }) =>
        changeHtml(dir, (html, file) => withPolicy(withShortParts(html.replace(FOR_SEARCH, '')), file)),
    },
  };
}
