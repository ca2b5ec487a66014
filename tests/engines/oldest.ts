/**
 * `npm run oldest`: the stories of the site in the oldest Chromium it is built for (src/build/browsers.mjs), which npm still has. CI does not run
 * it: another 57 MB to fetch. Left out are those that judge sizes, paper, headers, search results and how one programs here; and what that Chromium
 * has not, pages made ready unseen, a closed part opened by its style alone, and an ear for `autocomplete` once a field is read: there the tool takes
 * old words out again.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { OLDEST_BROWSERS } from '#build/browsers.mjs';
import { launchOptions } from '../support/chromium.mjs';

const LEFT_OUT = /(access|ahead|dev|engines|everywhere|hosts|print-suite|search-quality)\.test/;
const NOT_THERE = '^(?!.*(without JavaScript > all statements|a closed tab that is opened again))';
const version = OLDEST_BROWSERS.map((browser: string) => /^chrome(\d+)$/.exec(browser)?.[1]).find(Boolean);
const folder = resolve(`node_modules/.cache/chromium-oldest-${version}`);

/** Fetches it from the npm registry, once. */
function fetchChromium(): void {
  mkdirSync(resolve('node_modules/.cache'), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd: half, encoding: 'utf8' });
  run('tar', 'xzf', run('npm', 'pack', '--silent', `@sparticuz/chromium@${version}.0.0`).trim());
  for (const file of ['chromium', 'aws.tar'])
    writeFileSync(join(half, file), brotliDecompressSync(readFileSync(join(half, 'package/bin', `${file}.br`))), {
      mode: 0o755,
    });
  run('tar', 'xf', 'aws.tar');
  const start = '#!/bin/sh\nhere=$(dirname "$0")\nLD_LIBRARY_PATH="$here/lib" exec "$here/chromium" "$@"\n';
  writeFileSync(join(half, 'run'), start, { mode: 0o755 });
  renameSync(half, folder);
}

if (!existsSync(folder)) fetchChromium();
const { env = process.env } = (await launchOptions()) as { env?: NodeJS.ProcessEnv };
const { status } = spawnSync(
  'npx',
  [
    ...['vitest', 'run', '--project', 'site', '--testNamePattern', NOT_THERE],
    ...globSync('tests/browser/*.test.ts').filter((file) => !LEFT_OUT.test(file)),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, FONTCONFIG_PATH: env['FONTCONFIG_PATH'], CHROMIUM_PATH: join(folder, 'run') },
  },
);
process.exit(status ?? 1);
