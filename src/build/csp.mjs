// Gives every page a Content Security Policy that names exactly the inline scripts and styles it has.
// Astro's own would list the hashes of the whole site on every page, and not those of is:inline scripts.
import { createHash } from 'node:crypto';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const CHARSET = /<meta charset="utf-8">/i;
const REST =
  "default-src 'none';img-src 'self' data:;font-src 'self';media-src 'self';connect-src 'self';manifest-src 'self';worker-src 'self';base-uri 'none';form-action 'self'";

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param {string} html one finished page @returns {string} its policy; wasm is for the search only */
function policyFor(html) {
  const found = { script: new Set(), style: new Set() };
  for (const [, tag, attributes, text] of html.matchAll(INLINE)) {
    if (/\ssrc=/.test(attributes) || /type="application\/(ld\+)?json"/.test(attributes)) continue;
    found[tag].add(hash(text));
  }
  const list = (...sources) => sources.join(' ');
  return `${REST};script-src ${list("'self'", "'wasm-unsafe-eval'", ...found.script)};style-src ${list("'self'", ...found.style)}`;
}

/** @param {string} html one finished page @param {string} address for the message @returns {string} the page with its policy; throws where there is no place for it */
export function withPolicy(html, address) {
  if (!CHARSET.test(html)) throw new Error(`${address} has no <meta charset="utf-8"> to put the policy behind`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return html.replace(CHARSET, (charset) => charset + meta);
}
