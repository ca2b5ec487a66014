// Shortens what is written into pages: scripts lose what only people need (browser/first.ts and early.ts get there as source text), and the
// styles of a head become two, because each would need a hash of its own in the policy, and hashes do not compress.
import { shorten } from './shorten.mjs';

const INLINE = /(<script>)([\s\S]*?)(?=<\/script>)/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;

/**
 * The typefaces stay apart from everything else: where rules for widths or for paper begin to apply, Chromium builds their style sheet anew and asks for
 * the typefaces in it once more. Where those must not be kept, or no longer, they come too late: a phone that is turned, and every page that is
 * printed, had the letters of the device.
 * @param {string} head of a page
 * @returns {string} with its styles as one, in their order, where the first one stood, and behind it those with typefaces as one
 */
export function withFewStyles(head) {
  const styles = [...head.matchAll(STYLE)];
  const isFace = ([, text]) => text.includes('@font-face');
  const joined = [styles.filter((style) => !isFace(style)), styles.filter(isFace)]
    .filter((group) => group.length > 0)
    .map((group) => `<style>${group.map(([, text]) => text).join('')}</style>`)
    .join('');
  return head.replace(STYLE, (_, _text, at) => (at === styles[0].index ? joined : ''));
}

/**
 * Astro ends the name of each typeface with a hash of where it lies (there is one of each name here, and a hash does not compress). It says that it is
 * not slanted, what kind of file it is, which its name says, and measures to the millionth. Lightning CSS writes what `light-dark()` means with two
 * long names.
 */
const NEEDLESS =
  /(?<="[A-Z][A-Za-z ]+)-[0-9a-f]{16}(?=[" ])|;font-style:normal;?(?=\})|font-style:normal;| format\("woff2"\)|(?<="[A-Z][A-Za-z ]+(?:-[0-9a-f]{16})?) fallback:(?= Arial")|(?<=override:[\d.]*\.\d\d|adjust:[\d.]*\.\d\d)\d+(?=%)|;(?=\})|(?<=--)lightningcss-/g;

const short = new Map();
/** The same script is on many pages: shortened once. */
function shortened(text) {
  if (!short.has(text)) short.set(text, shorten(text, { module: false }));
  return short.get(text);
}

/** Data in an attribute: within single quotes, its own double quotes need not become `&quot;`. */
const DATA = /(?<= data-[a-z]+=)"(\{[^"']*\})"/g;

/** @param {string} html a page @returns {string} the same with short scripts and data, and few styles */
export function withShortParts(html) {
  const body = html.indexOf('</head>');
  return (withFewStyles(html.slice(0, body)).replace(NEEDLESS, '') + html.slice(body))
    .replace(DATA, (_, data) => `'${data.replaceAll('&quot;', '"')}'`)
    .replace(INLINE, (_, tag, text) => tag + shortened(text));
}
