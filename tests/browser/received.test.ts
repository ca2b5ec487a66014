/** What is received by link and by file: shown, told in a sentence where it cannot be, and never script. */
import { describe, inject } from 'vitest';
import { messageToFile, messageToFragment } from '#state/passing/link.ts';
import { TEXT_FIELDS } from '#tools/brief/tool.ts';
import { count, figure } from '../support/figures.ts';
import { asFile } from '../support/files.ts';
import { open } from '../support/open.ts';
import { expect, HELD_BACK, test } from '../support/page.ts';
import { BRIEF, brief, button, SENT } from '../support/passing.ts';
import { XSS } from '../support/xss.ts';

test('a place on the page, such as the skip link names it, is no message', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}weitergabe/`);
  await page.locator('.open-panel').waitFor();
  await page.locator('.skip').press('Enter');
  await page.reload();
  await page.locator('.open-panel').waitFor();
  expect(new URL(page.url()).hash).toBe('#main');
  expect(await page.locator('.shared .notice').count()).toBe(0);
});

describe('what cannot be shown is told in a sentence', () => {
  test('cut, mistyped, too large, newer, hostile, wrong password, and the language switch takes it along', async ({
    page,
  }) => {
    const whole = await messageToFragment(brief({ title: 'Von Anna' }));
    const visit = async (fragment: string, sentence: string): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(`${inject('rootUrl')}weitergabe/${fragment}`);
      await page.locator('.shared > [role=status]', { hasText: sentence }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      expect(await page.locator('.received').count()).toBe(0);
    };
    await visit(whole.slice(0, -10), 'Unvollständig angekommen');
    await visit('#t', 'Unvollständig angekommen');
    await visit(
      whole.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      'stimmt ein Zeichen nicht',
    );
    await visit(`#t=1~40000~00000000~${'A'.repeat(40_000)}`, 'zu groß, um aus Eingespielt');
    await visit(whole.replace('#t=1', '#t=2'), 'neueren Fassung');
    await visit(await messageToFragment(brief({ title: 'x'.repeat(20_001) })), 'nicht aus Eingespielt stammen');

    await page.goto('about:blank');
    await page.goto(
      `${inject('rootUrl')}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }), 'vier kleine Wörter')}`,
    );
    await page.getByLabel('Passwort').fill('falsch');
    await page.keyboard.press('Enter');
    await page.getByText('Dieses Passwort passt nicht').waitFor();
    await page.getByLabel('Passwort').fill('vier kleine Wörter');
    await page.keyboard.press('Enter');
    await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();

    await page.goto(`${inject('rootUrl')}weitergabe/${whole}`);
    await page.locator('.received').waitFor();
    await page.getByRole('link', { name: 'This page in English' }).click();
    await page.waitForURL('**/en/shared/');
    await page.getByRole('heading', { name: 'From Anna Berg' }).waitFor();
  });
});

test('a link is there after a reload until it is decided about, and in no address', async ({ page, allowed }) => {
  let isGone = true;
  await page.route('**/_astro/wake*.js', (route) => (isGone ? route.abort() : route.continue()));
  await page.goto(`${inject('rootUrl')}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await page.getByRole('alert').getByText('laden Sie die Seite neu').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  isGone = false;
  await page.reload();
  await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.reload();
  await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();
  await button(page, 'Nicht übernehmen').click();
  await page.reload();
  await page.getByText('Wenn Sie einen Link geöffnet haben').waitFor();
  expect(await page.evaluate(() => history.state)).toBe(null);
  allowed.push(HELD_BACK);
});

test('by file: dragged or chosen, and a pasted link', async ({ page }) => {
  const text = await messageToFile(brief({ title: 'Aus der Datei' }), []);
  await page.goto(`${inject('rootUrl')}weitergabe/`);
  const choose = (content: string) =>
    page.locator('input[type=file]').setInputFiles(asFile(content, 'x.eingespielt.json'));
  await choose('{"app":"eingespielt","kind":"backup","version":1}');
  await page.getByText('Das ist eine Sicherung').waitFor();
  await choose('%PDF-1.7');
  await page.getByText('stammt nicht aus Eingespielt').waitFor();
  await choose(text);
  await page.locator('.received-paper', { hasText: 'Aus der Datei' }).waitFor();
  await button(page, 'Nicht übernehmen').click();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'x.eingespielt.json'));
    return data;
  }, text);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.locator('.received-paper', { hasText: 'Aus der Datei' }).waitFor();
  await button(page, 'Nicht übernehmen').click();
  const fragment = await messageToFragment(brief({ title: 'Eingefügt' }));
  await page.getByLabel('Link aus der Nachricht').fill(`Hallo, siehe https://x.example/weitergabe/${fragment}`);
  await button(page, 'Öffnen').click();
  await page.locator('.received-paper', { hasText: 'Eingefügt' }).waitFor();
});

test('no text, name, link or file becomes script', { timeout: 300_000 }, async ({ page }) => {
  await page.addInitScript(() => {
    const state = globalThis as unknown as { hits: number; xss: () => void };
    state.hits = 0;
    state.xss = () => {
      state.hits += 1;
    };
    addEventListener('securitypolicyviolation', state.xss);
  });
  const foreign = (): Promise<readonly [number, number]> =>
    page.evaluate(() => {
      // The site's own style sheet of the dialog is no stranger: it comes from the build and from nowhere else.
      const isOwnStyle = (element: Element): boolean =>
        element instanceof HTMLLinkElement &&
        element.rel === 'stylesheet' &&
        /^\/_astro\/[\w.-]+\.css$/.test(element.getAttribute('href') ?? '');
      const inside = [...document.querySelectorAll('main *')].filter((element) => !isOwnStyle(element));
      const elements = inside.filter((element) =>
        /^(IMG|IFRAME|OBJECT|EMBED|VIDEO|META|LINK|STYLE|MATH|ANIMATE|USE)$/i.test(element.tagName),
      );
      const handlers = inside.filter(
        (element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')) ||
          /^\s*(javascript|data|vbscript):/i.test(element.getAttribute('href') ?? ''),
      );
      return [(globalThis as unknown as { hits: number }).hits, elements.length + handlers.length] as const;
    });
  let shown = 0;
  const check = async (where: string): Promise<void> => expect(await foreign(), where).toEqual([0, 0]);
  await page.goto(`${inject('rootUrl')}weitergabe/`);
  const size = TEXT_FIELDS.length;
  for (let at = 0; at < XSS.length; at += size) {
    const pick = (index: number): string => XSS[(at + index) % XSS.length] ?? '';
    const cells = Object.fromEntries(TEXT_FIELDS.map((field, index) => [field, pick(index)]));
    const names = { from: pick(3).slice(0, 200), to: pick(5).slice(0, 200) };
    const message = brief(
      cells,
      { ...names, at: SENT + at },
      at % (2 * size) === 0 ? 'senderscoll.brief.one' : `senderscoll.brief.n${at}`,
    );
    const fragment = await messageToFragment(message);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await page.locator(`.received time[datetime="${new Date(message.at).toISOString()}"]`).waitFor();
    shown += size + 2;
    await check(`link at ${at}`);
    if (at < count(1, XSS.length)) {
      const mine = button(page, 'Überall die geschickte');
      if (await mine.count()) await mine.click();
      await check(`questions at ${at}`);
      await button(page, 'Übernehmen').click();
      await page.getByText('Übernommen.').waitFor();
      await open(page, BRIEF);
      await check(`tool at ${at}`);
      await page.goto(`${inject('rootUrl')}mappe/`);
      await page.locator('.binder-sheets').waitFor();
      await check(`binder at ${at}`);
      await button(page, 'Zusammenarbeit weitergeben').click();
      await page.locator('.pass-on[open]').waitFor();
      await check(`dialog at ${at}`);
      await page.goto(`${inject('rootUrl')}weitergabe/`);
    }
  }
  for (const payload of XSS.slice(0, count(4, XSS.length))) {
    await page.goto(`${inject('rootUrl')}weitergabe/#${encodeURIComponent(payload)}`);
    await page.locator('.shared > [role=status].notice').waitFor();
    await page.locator('input[type=file]').setInputFiles(asFile(payload, `${payload.replace(/[/\0]/g, '')}.json`));
    await page.locator('.shared > [role=status].notice').waitFor();
    shown += 3;
    await check(`raw ${payload}`);
  }
  figure('passing-xss-browser', { payloads: XSS.length, places: shown, executions: 0, elements: 0 });
});
