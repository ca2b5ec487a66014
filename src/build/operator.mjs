// Stops a build for the public while content/operator.json still holds placeholders.
import { readFileSync } from 'node:fs';

const FILE = new URL('../../content/operator.json', import.meta.url);
/** Addresses under which nobody publishes: where placeholders may stay. */
const PRIVATE = /^(localhost|127\.|\[::1\]|.*\.(example|test|invalid|localhost)$)/;

/** Names of the fields that still hold a [placeholder]. */
export function placeholdersIn(operator) {
  return Object.entries(operator)
    .filter(([, value]) => [value].flat().some((text) => text.includes('[')))
    .map(([name]) => name);
}

/** @throws when the site is built for a public address and the operator has not been filled in */
export function checkOperator(site, operator) {
  const { hostname, href } = new URL(site);
  const open = placeholdersIn(operator);
  if (PRIVATE.test(hostname) || open.length === 0) return;
  throw new Error(
    `content/operator.json still has [placeholders] in: ${open.join(', ')}. Fill them in before building for ${href}: ` +
      'a public site must say who runs it (in Germany § 5 DDG).',
  );
}

export function operator() {
  return {
    name: 'operator',
    hooks: {
      'astro:config:done': ({ config }) => checkOperator(config.site, JSON.parse(readFileSync(FILE, 'utf8'))),
    },
  };
}
