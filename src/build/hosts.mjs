// The headers a host has to send with the files: one list, written as `_headers` for Netlify and Cloudflare Pages, and as a server for nginx.
// GitHub Pages cannot set headers; there the policy in each page and its referrer meta have to do (README, Publishing).
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from './base.mjs';

/** The policy of scripts and styles stands in each page with its own hashes (csp.mjs); a header adds what a page cannot say. */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** Files whose names carry their content's fingerprint may be kept for ever; all others are asked for anew. */
export const LASTING = 'public, max-age=31536000, immutable';
const FRESH = 'no-cache';

/** @param {string} base base path with slashes at both ends @returns {string} `_headers`, as Netlify and Cloudflare Pages read it */
export function headersFile(base) {
  const lines = (values) => Object.entries(values).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines({ ...HEADERS, 'Cache-Control': FRESH }),
    `${base}_astro/*`,
    '  ! Cache-Control',
    ...lines({ 'Cache-Control': LASTING }),
    '',
  ].join('\n');
}

/** @param {{ base: string, root: string, port?: number }} place @returns {string} a server block for nginx */
export function nginxServer({ base, root, port = 8080 }) {
  const headers = (cache) =>
    Object.entries({ ...HEADERS, 'Cache-Control': cache })
      .map(([name, value]) => `    add_header ${name} "${value}" always;`)
      .join('\n');
  return `server {
  listen ${port};
  server_tokens off;
  absolute_redirect off;
  root ${root};
  index index.html;
  charset utf-8;
  types {
    text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm;
    image/svg+xml svg; image/png png; font/woff2 woff2; video/mp4 mp4; text/vtt vtt; text/plain txt; application/xml xml;
    application/manifest+json webmanifest;
  }
  gzip on;
  gzip_comp_level 9;
  gzip_vary on;
  gzip_types text/css text/javascript application/json image/svg+xml text/vtt application/xml;
  error_page 404 ${base}404.html;
  location ${base} {
    alias ${root}/;
${headers(FRESH)}
  }
  location ${base}_astro/ {
    alias ${root}/_astro/;
${headers(LASTING)}
  }
}
`;
}

export function hosts() {
  let base = '/';
  return {
    name: 'hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config);
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), headersFile(base));
        const beside = new URL('../dist-host/', dir);
        mkdirSync(beside, { recursive: true });
        writeFileSync(
          new URL('nginx.conf', beside),
          nginxServer({ base, root: fileURLToPath(dir).replace(/\/$/, '') }),
        );
      },
    },
  };
}
