/**
 * `npm run engines`: the same stories in Firefox and in WebKitGTK, as far as this machine has them. By hand, for it needs the browsers:
 * `apt-get install -y firefox-esr webkit2gtk-driver xvfb`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Engine, until } from '../engines/engine.ts';
import { firefox } from '../engines/firefox.ts';
import { webkit } from '../engines/webkit.ts';
import { builtAddresses } from '../support/addresses.ts';
import { readBack, type Sheet } from '../support/pdf.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const WEBKIT = {
  driver: '/usr/bin/WebKitWebDriver',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
} as const;
const isAsked = process.env['ENGINES'] === '1';

const engines = [
  { name: 'Firefox', isThere: existsSync(FIREFOX), start: () => firefox(FIREFOX) },
  {
    name: 'WebKit',
    isThere: existsSync(WEBKIT.driver) && existsSync(WEBKIT.browser),
    start: () => webkit(WEBKIT.driver, WEBKIT.browser),
  },
];

test.skipIf(!isAsked)('both engines are here', () => {
  expect(engines.filter(({ isThere }) => !isThere).map(({ name }) => name)).toEqual([]);
});

describe.each(engines)('$name', ({ isThere, start }) => {
  describe.skipIf(!isAsked || !isThere)('as people use it', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine?.close());

    const open = async (path: string): Promise<void> => {
      await engine.open(inject('rootUrl') + path);
      await until(engine, `the tool of ${path}`, () => document.querySelector('.tool[data-ready]') !== null);
    };
    const press = (label: string): Promise<void> =>
      engine.run((name: string) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, summary')];
        const found = all.find((one) => one.textContent?.trim() === name);
        if (!found) throw new Error(`no button ${name}`);
        found.focus();
        found.click();
      }, label);
    const focusOn = (selector: string): Promise<void> =>
      engine.run((where: string) => document.querySelector<HTMLElement>(where)?.focus(), selector);
    const isTicked = (): Promise<boolean> =>
      engine.run(() => document.querySelector<HTMLInputElement>('.check-row > input')?.checked === true);

    test('every page opens without a complaint, is awake and no wider than the window', async () => {
      engine.problems();
      for (const address of builtAddresses()) {
        await engine.open(inject('rootUrl') + address.slice(1));
        if (/\/(werkzeuge|tools)\/./.test(address))
          await until(engine, `${address} awake`, () => document.querySelector('.tool[data-ready]') !== null);
        const beyond = await engine.run(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
        expect(beyond, address).toBeLessThanOrEqual(0);
        expect(engine.problems(), address).toEqual([]);
      }
    });

    test('what is typed is there after a reload; a tick goes and comes back by keyboard', async () => {
      await open('werkzeuge/aufgabenbrief/');
      await focusOn('[data-cell="title"]');
      await engine.type('Newsletter bauen');
      await until(engine, 'saving', () =>
        Object.values(localStorage).some((text) => text.includes('Newsletter bauen')),
      );
      await engine.reload();
      await until(
        engine,
        'the title',
        () => document.querySelector<HTMLInputElement>('[data-cell="title"]')?.value === 'Newsletter bauen',
      );
      await open('werkzeuge/einarbeitung/');
      await focusOn('.check-row > input');
      await engine.type(' ');
      expect(await isTicked()).toBe(true);
      await press('Rückgängig');
      await until(engine, 'undo', () => !document.querySelector<HTMLInputElement>('.check-row > input')?.checked);
      await press('Wiederholen');
      await until(
        engine,
        'redo',
        () => document.querySelector<HTMLInputElement>('.check-row > input')?.checked === true,
      );
      expect(engine.problems()).toEqual([]);
    });

    test('Escape closes the search, empty or not', async () => {
      await engine.open(inject('rootUrl'));
      for (const query of ['', 'xqz']) {
        await engine.type('/');
        await until(engine, 'the search', () => document.activeElement?.matches('dialog[open] input') === true);
        await engine.type(query);
        await engine.press('Escape');
        await until(engine, 'closing', () => document.querySelector('dialog[open]') === null);
      }
    });

    test('a plan is passed on and taken in where nothing lies', async () => {
      await open('werkzeuge/einarbeitung/');
      if (!(await isTicked())) {
        await focusOn('.check-row > input');
        await engine.type(' ');
      }
      await press('Weitergeben');
      const link = (): string => document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value ?? '';
      await until(engine, 'the link', () =>
        Boolean(document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http')),
      );
      const address = await engine.run(link);
      await engine.press('Escape');
      await until(engine, 'closing', () => document.querySelector('dialog[open]') === null);
      expect(await engine.run(() => document.activeElement?.textContent)).toBe('Weitergeben');
      await engine.open(inject('rootUrl'));
      await engine.run(() => localStorage.clear());
      await engine.open(address);
      await until(engine, 'showing', () => document.querySelector('.received-paper') !== null);
      expect(await engine.run(() => location.hash)).toBe('');
      await press('Übernehmen');
      await until(engine, 'taking in', () =>
        Boolean(document.querySelector('.received')?.textContent?.includes('Übernommen.')),
      );
      await open('werkzeuge/einarbeitung/');
      expect(await isTicked()).toBe(true);
      expect(engine.problems()).toEqual([]);
    });

    test('the search opens by key, finds, and goes there by arrow and Enter', async () => {
      await engine.open(inject('rootUrl'));
      await engine.type('/');
      await until(engine, 'the dialog', () => document.querySelector('dialog[open] input') === document.activeElement);
      await engine.type('einarbeitung');
      await until(engine, 'hits', () => document.querySelectorAll('dialog[open] ol a').length > 2);
      // Pagefind complains aloud of what is still on its way when the page is left.
      await until(engine, 'passages', () => document.querySelector('dialog[open] ol mark') !== null);
      await engine.press('ArrowDown');
      await engine.press('Enter');
      await until(engine, 'the page', () => /einarbeitung/.test(location.pathname));
      expect(engine.problems()).toEqual([]);
    });

    test('going back brings no words of one collaboration into another', async () => {
      await open('werkzeuge/aufgabenbrief/');
      await focusOn('[data-cell="title"]');
      await engine.type('Nur für A');
      await until(engine, 'saving', () => Object.values(localStorage).some((text) => text.includes('Nur für A')));
      await engine.open(`${inject('rootUrl')}mappe/`);
      await until(engine, 'the binder', () => document.querySelector('.binder-acts button') !== null);
      await press('+ Neue Zusammenarbeit');
      const here = await engine.run(() => localStorage.getItem('eingespielt:here'));
      await engine.back();
      await until(engine, 'the brief', () => document.querySelector('.tool[data-ready]') !== null);
      const place = (JSON.parse(here ?? '{}') as { collaboration?: string }).collaboration ?? '?';
      expect(
        await engine.run(
          (own: string) =>
            Object.entries(localStorage).filter(([key, text]) => key.includes(own) && text.includes('Nur für A'))
              .length,
          place,
        ),
      ).toBe(0);
    });

    /** The pages of the site as they are printed, one after the other. */
    async function printed(paths: readonly string[], judge: (path: string, sheets: readonly Sheet[]) => unknown) {
      if (!engine.pdf) return;
      const folder = mkdtempSync(join(tmpdir(), 'eingespielt-print-'));
      const file = join(folder, 'page.pdf');
      for (const path of paths) {
        if (/^\/werkzeuge\/./.test(path)) await open(path.slice(1));
        else await engine.open(inject('rootUrl') + path.slice(1));
        await engine.pdf(file);
        await judge(path, (await readBack(file)).sheets);
      }
      rmSync(folder, { recursive: true });
    }
    const inOrder = ({ runs }: Sheet): readonly string[] =>
      runs.toSorted((a, b) => a.top - b.top).map(({ text }) => text.trim());

    test('what paper knows WebKit by, to be no larger there than a page, WebKit knows alone', async () => {
      const isKnown = await engine.run(() => CSS.supports('-webkit-nbsp-mode', 'space'));
      expect(isKnown).toBe(engine.name.startsWith('WebKit'));
    });

    test('no printed page of a tool ends with a heading', () =>
      printed(
        builtAddresses().filter((path) => /^\/werkzeuge\/./.test(path)),
        async (path, sheets) => {
          const titles = await engine.run(() =>
            [...document.querySelectorAll('.paper [role="heading"]')].map((one) => one.textContent?.trim() ?? ''),
          );
          const lasts = sheets.map((sheet) => inOrder(sheet).at(-1) ?? '');
          expect(
            lasts.filter((last) => titles.includes(last)),
            path,
          ).toEqual([]);
        },
      ));

    test('on paper no line of a page to read is cut in two: half of it here, half on the next sheet', () =>
      printed(
        builtAddresses().filter((path) => /^\/regeln\/./.test(path)),
        (path, sheets) => {
          const twice = sheets.slice(1).filter((sheet, index) => {
            const before = sheets[index];
            return before && inOrder(before).at(-1) === inOrder(sheet)[0];
          });
          expect(
            twice.map((sheet) => inOrder(sheet)[0]),
            path,
          ).toEqual([]);
        },
      ));
  });
});
