/** The built site behind a real nginx, with the server block the build writes: addresses, errors, headers, base path. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, test as plain } from 'vitest';
import { HEADERS, headersFile, nginxServer } from '#build/hosts.mjs';
import { awake } from '../support/awake.ts';
import { sharedBrowser } from '../support/browser.ts';
import { listen } from '../support/listen.ts';
import { expect } from '../support/page.ts';

const runs = (command: string, ...parameters: string[]): boolean => {
  try {
    execFileSync(command, parameters, { stdio: 'ignore', timeout: 120_000 });
    return true;
  } catch {
    return false;
  }
};
/** Debian's nginx; installed where it is missing and may be. */
const hasNginx = (): boolean =>
  runs('nginx', '-v') ||
  (process.getuid?.() === 0 &&
    (runs('apt-get', 'install', '-y', '-qq', 'nginx-light') ||
      (runs('apt-get', 'update', '-qq') && runs('apt-get', 'install', '-y', '-qq', 'nginx-light'))));

const isThere = hasNginx();
const freePort = async (): Promise<number> => {
  const { url, stop } = await listen(createServer());
  stop();
  return Number(new URL(url).port);
};
const servers = [
  { base: '/', root: 'dist', port: await freePort() },
  { base: '/handbuch/', root: 'dist-base', port: await freePort() },
] as const;
const [rootUrl, baseUrl] = servers.map(({ base, port }) => `http://127.0.0.1:${port}${base}`) as [string, string];

/** In seconds: the least for which the Observatory counts HSTS. */
const HALF_A_YEAR = 15_768_000;
/** `default-src 'none';img-src 'self'` → each directive with its sources. */
const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

describe.skipIf(!isThere)('nginx', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  let child: ReturnType<typeof spawn>;
  beforeAll(async () => {
    const blocks = servers.map(({ base, root, port }) => nginxServer({ base, root: resolve(root), port }));
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; user root;\nevents {}\nhttp { access_log off;\n${blocks.join('\n')}}`,
    );
    execFileSync('nginx', ['-t', '-q', '-c', file]);
    child = spawn('nginx', ['-c', file], { stdio: 'ignore' });
    for (let tries = 0; tries < 50; tries += 1) {
      if (await fetch(rootUrl).catch(() => null)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  afterAll(() => {
    child?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  plain.each(servers)('serves pages, slashes, errors and headers under $base', async ({ base, port }) => {
    const url = `http://127.0.0.1:${port}${base}`;
    const rule = await fetch(`${url}regeln/passung/`);
    expect(rule.status).toBe(200);
    for (const [name, value] of Object.entries(HEADERS)) expect(rule.headers.get(name), name).toBe(value);
    expect(rule.headers.get('cache-control')).toBe('no-cache');
    const withoutSlash = await fetch(`${url}regeln/passung`, { redirect: 'manual' });
    expect([withoutSlash.status, withoutSlash.headers.get('location')]).toEqual([301, `${base}regeln/passung/`]);
    const missing = await fetch(`${url}gibt-es-nicht/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html');
    const script = (await rule.text()).match(/_astro\/[\w./-]+\.js/)?.[0] ?? '';
    const asset = await fetch(url + script);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
  });

  // What Mozilla's HTTP Observatory asks of a site for 130 points and A+. The scanner itself gave them (README, Publishing); it is no dependency.
  plain.each(['', 'regeln/passung/', 'werkzeuge/einarbeitung/', 'mappe/', 'en/search/', 'versprechen/'])(
    'the headers and the policy of /%s are what the HTTP Observatory grades A+',
    async (path) => {
      const response = await fetch(rootUrl + path);
      const say = (name: string): string => response.headers.get(name) ?? '';
      const header = directivesOf(say('content-security-policy'));
      const page = directivesOf(
        (await response.text()).match(/http-equiv="content-security-policy" content="([^"]+)/i)?.[1] ?? '',
      );
      expect(page.get('default-src')).toEqual(["'none'"]);
      for (const name of ['script-src', 'style-src', 'object-src', 'default-src'])
        for (const source of [header, page].flatMap((policy) => policy.get(name) ?? []))
          expect(source, name).toMatch(/^'(none|self|wasm-unsafe-eval|sha256-[\w+/]{43}=)'$/);
      expect(header.get('frame-ancestors')).toEqual(["'none'"]);
      expect(header.get('base-uri')).toEqual(["'none'"]);
      expect(Number(say('strict-transport-security').match(/^max-age=(\d+)/)?.[1])).toBeGreaterThan(HALF_A_YEAR);
      expect(say('x-content-type-options')).toBe('nosniff');
      expect(say('referrer-policy')).toMatch(/^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/);
      expect(say('cross-origin-resource-policy')).toBe('same-origin');
      expect([say('set-cookie'), say('access-control-allow-origin')]).toEqual(['', '']);
    },
  );

  plain('a tool works behind these headers without a complaint', async () => {
    const context = await (await sharedBrowser()).newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
    await page.goto(`${baseUrl}werkzeuge/einarbeitung/`);
    await awake(page);
    await page.locator('.check-row > input').first().check();
    await context.close();
    expect(said).toEqual([]);
  });
});

plain('Netlify and Cloudflare Pages get the same headers', () => {
  const text = headersFile('/');
  for (const [name, value] of Object.entries(HEADERS)) expect(text).toContain(`  ${name}: ${value}`);
  expect(text.split('\n').every((line) => line.length < 2000)).toBe(true);
});
