/** Builds the site at the root and under a base path and serves both. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { LASTING } from '#build/hosts.mjs';
import { run } from './at-once.ts';
import { based, root } from './builds.ts';

declare module 'vitest' {
  interface ProvidedContext {
    rootUrl: string;
    baseUrl: string;
  }
}

/** `KEEP=1` serves what was built before: by `npm test`, a moment ago, or for working on a test. */
const isKept = process.env['KEEP'] === '1';

async function serve({ base, outDir, ...script }: typeof root) {
  const said = isKept && existsSync(outDir) ? null : await run(script);
  if (said !== null) throw new Error(`The site could not be built:\n${said}`);
  const served = await preview({
    root: process.cwd(),
    base,
    outDir,
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  // Files with a fingerprint in their names are kept, as on every host of ours (hosts.mjs); the preview would ask for each of them anew on each page.
  const { server } = served as typeof served & { server: Server };
  server.prependListener('request', ({ url = '' }, response) => {
    if (url.includes('/_astro/')) response.setHeader('Cache-Control', LASTING);
  });
  return served;
}

export default async function setup(project: TestProject) {
  const [plain, deep] = [await serve(root), await serve(based)];
  project.provide('rootUrl', `http://127.0.0.1:${plain.port}/`);
  project.provide('baseUrl', `http://127.0.0.1:${deep.port}${based.base}`);
  return async () => {
    await Promise.all([plain.stop(), deep.stop()]);
  };
}
