// Shortens what is written into pages: scripts lose what only people need (browser/first.ts and early.ts get there as source text), and the
// styles of a head become one, because each would need a hash of its own in the policy, and hashes do not compress.
import { shorten } from './shorten.mjs';

const INLINE = /(<script>)([\s\S]*?)(?=<\/script>)/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;

/** @param {string} head of a page @returns {string} with all its styles, in their order, where the first one stood */
export function withOneStyle(head) {
  const [first, ...others] = [...head.matchAll(STYLE)];
  if (!first || others.length === 0) return head;
  const all = [first, ...others].map(([, text]) => text).join('');
  return head.replace(STYLE, (_, _text, at) => (at === first.index ? `<style>${all}</style>` : ''));
}

/**
 * Astro ends the name of each typeface with a hash of where it lies (there is one of each name here, and a hash does not compress) and says that
 * it is not slanted. Lightning CSS writes what `light-dark()` means with two long names.
 */
const NEEDLESS = /(?<="[A-Z][A-Za-z ]+)-[0-9a-f]{16}(?=[" ])|font-style:normal;|(?<=--)lightningcss-/g;

const short = new Map();
/** The same script is on many pages: shortened once. */
function shortened(text) {
  if (!short.has(text)) short.set(text, shorten(text, { module: false }));
  return short.get(text);
}

/** Data in an attribute: within single quotes, its own double quotes need not become `&quot;`. */
const DATA = /(?<= data-[a-z]+=)"(\{[^"']*\})"/g;

/** @param {string} html a page @returns {string} the same with short scripts and data, and one style */
export function withShortParts(html) {
  const body = html.indexOf('</head>');
  return (withOneStyle(html.slice(0, body)).replace(NEEDLESS, '') + html.slice(body))
    .replace(DATA, (_, data) => `'${data.replaceAll('&quot;', '"')}'`)
    .replace(INLINE, (_, tag, text) => tag + shortened(text));
}
