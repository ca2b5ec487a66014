/** What `npm run dev` shows to who writes or programs here, in a copy of the project. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { copyOfProject } from '../support/copy.ts';
import { expect, test } from '../support/page.ts';

let root = '';
let server: ChildProcess;
let url = '';

beforeAll(async () => {
  root = copyOfProject('dev');
  server = spawn('npm', ['run', 'dev', '--', '--host', '127.0.0.1', '--port', '0'], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' }, // nothing Vitest has set
    detached: true, // a group of its own: npm starts a shell, and that the server
  });
  let said = '';
  url = await new Promise((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (found) done(found);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', () => fail(new Error(said)));
  });
});

afterAll(() => {
  if (server.pid) process.kill(-server.pid);
  rmSync(root, { recursive: true, force: true });
});

const LATE = /preloaded using link preload but not used/; // hundreds of files come one by one

test('a tool wakes without a word of complaint, and a changed text shows at once', async ({
  page,
  allowed,
  problems,
}) => {
  allowed.push(LATE);
  await page.goto(`${url}regeln/rueckfragen/`);
  await page.getByRole('heading', { name: 'Ihre Rückfragen' }).scrollIntoViewIfNeeded();
  await page.locator('.tool[data-ready]').waitFor({ timeout: 60_000 });
  expect(problems.filter((problem) => !LATE.test(problem))).toEqual([]);
  await page.getByLabel('Was ist unklar?').fill('Welcher Ordner?');
  // What is stored is put into the page before React comes (early.ts): while one programs, it says so.
  allowed.push(/^A tree hydrated but some attributes/);

  const rule = join(root, 'content/de/rules/questions.mdx');
  writeFileSync(rule, readFileSync(rule, 'utf8').replace(/^name: .*$/m, 'name: Neuer Name'));
  await page.getByText('Regel 6 von 12 · Neuer Name').waitFor();
  await expect.poll(() => page.getByLabel('Was ist unklar?').inputValue()).toBe('Welcher Ordner?');
});
