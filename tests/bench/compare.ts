/**
 * `npm run compare`: this site's `dist/` beside its peers in the same rounds, with the scripts of ../shared/measure (or EINGESPIELT_MEASURE).
 * They are copied to a work folder first (COMPARE_WORK, kept for the next time), because they install 1.6 GB of peers and drivers.
 * `npm run compare -- alone` measures only this site, beside the kept baseline: minutes instead of an hour.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchOptions } from '../support/chromium.mjs';
import { measureFolder } from './measure.ts';

/** A plain rule without a tool in the page, as the peers' page is, and the plan for their page of boxes. */
const PAGE = '/regeln/nichts-voraussetzen/';
const BOXES = '/werkzeuge/einarbeitung/';
const DIST = resolve('dist');

if (!existsSync(DIST)) {
  console.error('There is no dist/. Build the site first: npm run build');
  process.exit(2);
}
const source = measureFolder();
const work = resolve(process.env['COMPARE_WORK'] ?? join(tmpdir(), 'eingespielt-compare'));
const scripts = join(work, 'measure');
mkdirSync(work, { recursive: true });
cpSync(source, scripts, { recursive: true });

const { executablePath, env } = (await launchOptions()) as { executablePath?: string; env?: NodeJS.ProcessEnv };
const run = (...words: readonly string[]): void =>
  void execFileSync('npm', words, {
    cwd: scripts,
    stdio: 'inherit',
    env: { ...process.env, ...env, ...(executablePath && { CHROME_PATH: executablePath }) },
  });

run('install', '--no-audit', '--no-fund');
if (process.argv[2] === 'alone') {
  const baseline = join(source, '../performance-baseline.json');
  const beside = existsSync(baseline) ? ['--against', baseline] : [];
  run('run', 'measure', '--', '--dist', DIST, '--page', PAGE, '--checklist', BOXES, '--runs', '3', ...beside);
} else {
  // The last of the peers to be built: a set-up that was broken off begins again.
  if (!existsSync(join(work, 'out/floor-24'))) run('run', 'build', '--', '--work', work, '--setup');
  run(
    'run',
    'compare',
    '--',
    '--work',
    work,
    '--add',
    `mine=${DIST}:${PAGE}:${BOXES}`,
    '--mine',
    'mine',
    '--runs',
    '5',
  );
}
