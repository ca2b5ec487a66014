/** Passing on, as two people do it: there and back in two browsers, by link, file, password and form; and what must never happen. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import words from '#content/tools/brief.json';
import { messageToFile, messageToFragment } from '#state/passing/link.ts';
import type { Message } from '#state/passing/message.ts';
import { TEXT_FIELDS } from '#tools/brief/tool.ts';
import { findings } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { count, figure } from '../support/figures.ts';
import { asFile, downloaded } from '../support/files.ts';
import { serveWithLog } from '../support/logging-server.ts';
import { expect, test } from '../support/page.ts';
import { STEPS } from '../support/plan.ts';
import { XSS } from '../support/xss.ts';

let server: Awaited<ReturnType<typeof serveWithLog>>;
beforeAll(async () => {
  server = await serveWithLog('dist');
});
afterAll(() => server.stop());

const BRIEF = 'werkzeuge/aufgabenbrief/';
const { fields } = words.labels;
const [TASK, RESULT, PURPOSE] = [fields.title, fields.result, fields.purpose].map(({ question }) => question.de) as [
  string,
  string,
  string,
];
const awake = (page: Page) => page.locator('.tool[data-ready]').waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Another person: a browser profile of their own. */
async function meet(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await (await sharedBrowser()).newContext({ locale: 'de-DE', acceptDownloads: true });
  return { context, page: await context.newPage() };
}
async function openDialog(page: Page): Promise<void> {
  await button(page, 'Weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
}
async function linkFrom(page: Page): Promise<string> {
  await openDialog(page);
  await button(page, 'Link kopieren').click();
  await page.getByText('Link kopiert').waitFor();
  const link = await page.locator('.pass-on textarea').inputValue();
  await page.keyboard.press('Escape');
  return link;
}
const accept = async (page: Page): Promise<void> => {
  await button(page, 'Übernehmen').click();
  await page.getByText('Übernommen.').waitFor();
  await page.getByRole('link', { name: 'Zum Blatt' }).click();
  await awake(page);
};
/** Fields of the one brief, without what differs by nature: who wrote when. */
const briefIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /\.brief\./.test(name) && !name.includes('passed'));
    const { id, cells } = JSON.parse(localStorage.getItem(key ?? '') ?? '{}');
    return { id, cells };
  });
const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage).sort(),
      Object.entries(sessionStorage).sort(),
      await indexedDB.databases(),
      document.cookie,
    ]),
  );
const SENT = 1_795_000_000_000;
/** Written some weeks before it is sent: two of them have stamps of their own, as two edits have. */
const AGO = 5_000_000_000;
const brief = (cells: Record<string, string>, part: Partial<Message> = {}, id = 'senderscoll.brief.one'): Message => ({
  what: 'document',
  from: 'Anna Berg',
  to: 'Bert Lang',
  side: 'client',
  at: SENT,
  toolId: '',
  documents: [
    {
      id,
      toolId: 'brief',
      version: 1,
      cells: Object.fromEntries(
        Object.entries(cells).map(([path, value]) => [path, [value, (part.at ?? SENT) - AGO, 'anna']]),
      ),
      known: {},
      origin: '',
    },
  ],
  ...part,
});

test('three rounds there and back on two profiles end alike, and no server hears of it', async ({ page: anna }) => {
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { context, page: bert } = await meet();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent: string[] = [];
  const pass = async (from: Page, to: Page): Promise<void> => {
    const link = await linkFrom(from);
    sent.push(link.slice(link.indexOf('#')));
    await to.goto(link);
    await to.locator('.received').waitFor();
    expect(to.url()).toBe(`${server.url}weitergabe/`);
  };
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await anna.getByLabel(TASK).fill('Postfach sichten');
  await anna.getByLabel(RESULT).fill('Höchstens zehn offene Nachrichten.');
  await pass(anna, bert);
  await accept(bert);
  for (let round = 1; round <= 3; round += 1) {
    await bert.getByLabel(PURPOSE).fill(`Zweck, Runde ${round}`);
    await bert.getByLabel(RESULT).fill(`Berts Fassung ${round}: fünf offene Nachrichten.`);
    if (round > 1) await anna.getByLabel(TASK).fill(`Postfach sichten, Runde ${round}`);
    else await anna.getByLabel(TASK).fill('Postfach täglich sichten');
    await anna.getByLabel(RESULT).fill(`Annas Fassung ${round}: zehn offene Nachrichten.`);
    await pass(bert, anna);
    await anna.getByText('Eine Angabe wird übernommen.').waitFor();
    expect(await anna.locator('.conflict').count()).toBe(1);
    expect(await anna.locator('.conflict mark').allInnerTexts()).toContain('Berts');
    await button(anna, 'Übernehmen').click();
    await anna.getByText('Noch eine Stelle zu entscheiden.').waitFor();
    expect(await anna.evaluate(() => document.activeElement?.closest('.conflict') !== null)).toBe(true);
    await anna
      .locator('.conflict input')
      .nth(round - 1)
      .check();
    await accept(anna);
    await pass(anna, bert);
    expect(await bert.locator('.conflict').count()).toBe(0);
    await accept(bert);
  }
  expect(await anna.getByLabel(RESULT).inputValue()).toBe(
    'Annas Fassung 3: zehn offene Nachrichten.\n\nBerts Fassung 3: fünf offene Nachrichten.',
  );
  const [one, two] = [await briefIn(anna), await briefIn(bert)];
  expect(one).toEqual(two);
  const log = server.log();
  const pieces = sent.flatMap((fragment) => fragment.match(/[\w-]{16}/g) ?? []);
  expect(pieces.length).toBeGreaterThan(100);
  expect(pieces.filter((piece) => log.includes(piece))).toEqual([]);
  expect(log).not.toMatch(/#|%23|[?&][tp]=/);
  figure('passing-server-log', { links: sent.length, pieces: pieces.length, found: 0 });
  await context.close();
});

test('opening stores nothing, taking over can be undone', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Eigener Brief');
  await page.waitForTimeout(400);
  const before = await everythingStored(page);
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();
  expect(await everythingStored(page)).toBe(before);
  figure('passing-storage', { changedBytes: 0 });
  await button(page, 'Nicht übernehmen').click();
  await page.getByText('Es wurde nichts gespeichert.').waitFor();
  expect(await everythingStored(page)).toBe(before);
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await button(page, 'Übernehmen').click();
  await button(page, 'Rückgängig').click();
  await page.getByText('Der Stand von vorher gilt wieder.').waitFor();
  await page.goto(server.url + BRIEF);
  await awake(page);
  expect(await page.getByLabel(TASK).inputValue()).toBe('Eigener Brief');
});

describe('what cannot be shown is told in a sentence', () => {
  test('cut, mistyped, too large, newer, hostile, wrong password, and the language switch takes it along', async ({
    page,
  }) => {
    const whole = await messageToFragment(brief({ title: 'Von Anna' }));
    const visit = async (fragment: string, sentence: string): Promise<void> => {
      await page.goto('about:blank');
      await page.goto(`${server.url}weitergabe/${fragment}`);
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
      `${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }), 'vier kleine Wörter')}`,
    );
    await page.getByLabel('Passwort').fill('falsch');
    await page.keyboard.press('Enter');
    await page.getByText('Dieses Passwort passt nicht').waitFor();
    await page.getByLabel('Passwort').fill('vier kleine Wörter');
    await page.keyboard.press('Enter');
    await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();

    await page.goto(`${server.url}weitergabe/${whole}`);
    await page.locator('.received').waitFor();
    await page.getByRole('link', { name: 'This page in English' }).click();
    await page.waitForURL('**/en/shared/');
    await page.getByRole('heading', { name: 'From Anna Berg' }).waitFor();
  });
});

test('a link is there after a reload until it is decided about, and in no address', async ({ page, problems }) => {
  let isGone = true;
  await page.route('**/_astro/wake*.js', (route) => (isGone ? route.abort() : route.continue()));
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await page.getByRole('alert').getByText('laden Sie neu').waitFor();
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
  problems.length = 0; // what was held back is complained of
});

test('a dialog that does not come is told of beside its button', async ({ page, problems }) => {
  let isGone = true;
  await page.route('**/words/passing*.json', (route) => (isGone ? route.abort() : route.continue()));
  await page.route('**/_astro/pass-on*.js', (route) => (isGone ? route.abort() : route.continue()));
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Bleibt');
  await button(page, 'Weitergeben').click();
  const told = page.getByRole('status').getByText('Dieser Teil ließ sich nicht laden.');
  await told.waitFor();
  isGone = false;
  await page.reload(); // as the sentence says: a browser does not ask a second time for code that did not come
  await awake(page);
  await openDialog(page);
  expect(await told.count()).toBe(0);
  expect(await page.getByLabel(TASK).inputValue()).toBe('Bleibt');
  problems.length = 0; // what was held back is complained of
});

test('a browser that cannot pack says so, and the file goes without', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'CompressionStream'));
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Ohne Link');
  await button(page, 'Weitergeben').click();
  await page.locator('.pass-on').getByText('Dieser Browser kann daraus keinen Link machen').waitFor();
  expect(await button(page, 'Link kopieren').count()).toBe(0);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Datei herunterladen').click()]);
  expect(await downloaded(file)).toContain('Ohne Link');
  await page.getByText('Mit einem Passwort schützen').click();
  await page.getByLabel('Passwort für diesen Link').fill('vier kleine Wörter');
  await page.locator('.pass-on').getByText('keinen Link machen').waitFor();
  await button(page, 'Datei herunterladen').click();
  await page.locator('.tool-said', { hasText: 'ohne Passwort' }).waitFor();
});

test('by file: dragged or chosen, and a pasted link', async ({ page }) => {
  const text = await messageToFile(brief({ title: 'Aus der Datei' }), []);
  await page.goto(`${server.url}weitergabe/`);
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

test('the dialog by keyboard, the file it gives, the QR code, and an empty form', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Kurz');
  await button(page, 'Weitergeben').focus();
  await page.keyboard.press('Enter');
  await page.locator('.pass-on[open]').waitFor();
  await page.keyboard.press('Control+z'); // means nothing here
  await page.keyboard.press('Escape');
  await page.locator('.pass-on').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Weitergeben');
  expect(await page.getByLabel(TASK).inputValue()).toBe('Kurz');

  await openDialog(page);
  expect(await page.locator('.pass-on').innerText()).toContain('Darin: eine Angabe.');
  const download = page.waitForEvent('download');
  await button(page, 'Datei herunterladen').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Aufgabenbrief – Kurz.*\.eingespielt\.json$/);
  await button(page, 'QR-Code zeigen').click();
  await page.getByRole('img', { name: 'QR-Code mit diesem Link' }).waitFor();
  await page.getByLabel('Nur das leere Formular').check();
  await page.getByText('Keine Ihrer Angaben geht mit.').waitFor();
  await page.locator('.qr').waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
  const link = await page.locator('.pass-on textarea').inputValue();
  expect(link.length).toBeLessThan(300);
  await page.goto(link);
  await page.getByText('Ein leeres Formular: Aufgabenbrief').waitFor();
  await page.getByRole('link', { name: 'Formular ausfüllen' }).click();
  await awake(page);
  expect(await page.getByLabel(TASK).inputValue()).toBe('');
  expect(await page.locator('.sheets li').count()).toBe(2);
});

test('a password and open brackets are told of before the brief leaves, with the way to the line', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Postfach von [Name] sichten');
  const access = page.getByLabel(fields.access.question.de);
  await access.fill('Passwort: Sommer2026!');
  await openDialog(page);
  const dialog = page.locator('.pass-on');
  expect(await dialog.locator('h2').innerText()).toBe('Weitergeben: Aufgabenbrief\u00a0– Postfach von [Name] sichten');
  expect(await dialog.locator('.remarks li').count()).toBe(2);
  expect(await dialog.innerText()).not.toContain('Sommer2026!');
  expect(await button(page, 'Link kopieren').isEnabled()).toBe(true); // nothing is forbidden
  // The whole collaboration carries it too.
  await page.goto(`${server.url}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  expect(await dialog.locator('.remarks').innerText()).toContain(
    `Aufgabenbrief: Postfach von [Name] sichten. Unter „${fields.access.label.de}“`,
  );
  await dialog
    .getByRole('button', { name: /Zur Stelle/ })
    .first()
    .click();
  await page.waitForURL(`**/${BRIEF}`);
  await awake(page);
  await openDialog(page);
  await dialog.getByRole('button', { name: /Zur Stelle.*Passwort/ }).click();
  expect(
    await access.evaluate((field: HTMLTextAreaElement) => [document.activeElement === field, field.selectionStart]),
  ).toEqual([true, 10]);
  await page.keyboard.type('liegt im Passwort-Manager');
  await page.getByLabel(TASK).fill('Postfach sichten');
  await openDialog(page);
  expect(await dialog.locator('.remarks').count()).toBe(0);
});

test('a long sheet asks for the file; a whole collaboration goes from the binder', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Lang');
  const noise = Array.from({ length: 900 }, (_, index) => ((index * 7919) % 99_991).toString(36)).join(' ');
  await page.getByLabel(RESULT).fill(noise);
  await openDialog(page);
  await page.getByText('Die Datei ist sicherer.').waitFor();
  expect(await button(page, 'Datei herunterladen').getAttribute('class')).toBe('strong');
  expect(await button(page, 'QR-Code zeigen').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.goto(`${server.url}werkzeuge/einarbeitung/`);
  await awake(page);
  await page.locator('.check-row > input').first().check();
  await page.goto(`${server.url}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
  const link = await page.locator('.pass-on textarea').inputValue();
  const { context, page: other } = await meet();
  await other.goto(link);
  await other.getByText('2 Blätter').waitFor();
  await button(other, 'Übernehmen').click();
  await other.getByRole('link', { name: 'Zur Mappe' }).click();
  await other.locator('.binder-sheets').getByText(`1 von ${STEPS}`).waitFor();
  // Back at the link: it is over. The next one counts the sheets that are new, not only what changes in old ones.
  await other.goBack();
  await other.getByText('ist schon übernommen').waitFor();
  for (const [path, text] of [
    ['rueckfragen', 'Welcher Ordner?'],
    ['gebrauchsanweisung', 'Vormittags'],
  ] as const) {
    await page.goto(`${server.url}werkzeuge/${path}/`);
    await awake(page);
    await page.locator('.tool-view :is(textarea, input[type=text])').first().fill(text);
  }
  await page.goto(`${server.url}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
  await other.goto(await page.locator('.pass-on textarea').inputValue());
  await other.getByText('2 Blätter kommen neu hinzu.').waitFor();
  await context.close();
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
  await page.goto(`${server.url}weitergabe/`);
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
      await page.goto(server.url + BRIEF);
      await awake(page);
      await check(`tool at ${at}`);
      await page.goto(`${server.url}mappe/`);
      await page.locator('.binder-sheets').waitFor();
      await check(`binder at ${at}`);
      await button(page, 'Zusammenarbeit weitergeben').click();
      await page.locator('.pass-on[open]').waitFor();
      await check(`dialog at ${at}`);
      await page.goto(`${server.url}weitergabe/`);
    }
  }
  for (const payload of XSS.slice(0, count(4, XSS.length))) {
    await page.goto(`${server.url}weitergabe/#${encodeURIComponent(payload)}`);
    await page.locator('.shared > [role=status].notice').waitFor();
    await page.locator('input[type=file]').setInputFiles(asFile(payload, `${payload.replace(/[/\0]/g, '')}.json`));
    await page.locator('.shared > [role=status].notice').waitFor();
    shown += 3;
    await check(`raw ${payload}`);
  }
  figure('passing-xss-browser', { payloads: XSS.length, places: shown, executions: 0, elements: 0 });
});

describe('a week that both have', () => {
  const WEEK = 'werkzeuge/wochentakt/';
  const openWeek = async (page: Page): Promise<void> => {
    await page.goto(server.url + WEEK);
    await awake(page);
  };
  const add = async (page: Page, text: string): Promise<void> => {
    await page.locator('[data-add]').first().fill(text);
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: text }).waitFor();
  };
  const next = (page: Page) => button(page, 'Nächste Woche aus dieser').click();
  const tick = (page: Page, text: string) =>
    page.locator('[data-row]', { hasText: text }).locator('input[type=checkbox]').first().check();
  const start = async (page: Page, client: Page): Promise<void> => {
    for (const one of [page, client]) {
      await one.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await one.clock.setFixedTime(new Date('2026-06-12T09:00:00'));
    }
    await openWeek(page);
    await add(page, 'Newsletter');
    await add(page, 'Rechnungen');
    await client.goto(await linkFrom(page));
    await accept(client);
  };
  test('what the client ticks on last week’s sheet is ticked on this week’s, and said before and after', async ({
    page,
  }) => {
    const { context, page: client } = await meet();
    await start(page, client);
    await next(page);
    await tick(client, 'Newsletter');
    await page.goto(await linkFrom(client));
    const also = page.getByRole('heading', { name: 'Auch auf „Wochentakt: Woche 25 · 15.06.–19.06.2026“' });
    await also.waitFor();
    expect(await page.locator('.received > .changes').innerText()).toMatch(
      /„Newsletter“ · erledigt am\s+bisher leer\s+neu Freitag, 12. Juni 2026/,
    );
    await button(page, 'Übernehmen').click();
    await page.getByText('Übernommen.').waitFor();
    await also.waitFor();
    await openWeek(page);
    await page
      .locator('nav.sheets')
      .getByRole('button', { name: /^Woche 25/ })
      .click();
    await page.getByText('1 von 2 erledigt').waitFor();
    await context.close();
  });

  test('both take the next week: one sheet, with the rows of both', async ({ page }) => {
    const { context, page: client } = await meet();
    await start(page, client);
    for (const [one, own] of [
      [page, 'Presse'],
      [client, 'Flyer'],
    ] as const) {
      await openWeek(one);
      await next(one);
      await add(one, own);
    }
    await page.goto(await linkFrom(client));
    await page.getByRole('heading', { name: 'Was sich ändert' }).waitFor();
    expect(await page.locator('.conflict').count()).toBe(0);
    await accept(page);
    expect(await page.locator('nav.sheets li', { hasText: 'Woche 25' }).count()).toBe(1);
    const rows = await page.locator('[data-row]').allInnerTexts();
    expect(rows.map((text) => text.match(/Newsletter|Rechnungen|Presse|Flyer/)?.[0]).sort()).toEqual([
      'Flyer',
      'Newsletter',
      'Presse',
      'Rechnungen',
    ]);
    await context.close();
  });
});

test('axe finds nothing in the dialog and on received pages; nothing scrolls sideways at 320 px', async ({ page }) => {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Postfach');
  const link = await (async () => {
    await openDialog(page);
    await page.getByText('Mit einem Passwort schützen').click();
    expect(await findings(page)).toEqual([]);
    expect(await over()).toBeLessThanOrEqual(0);
    return page.locator('.pass-on textarea').inputValue();
  })();
  await page.goto(link);
  await page.locator('.received').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Anders', steps: 'Neu' }))}`);
  await page.locator('.received-paper').waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await over()).toBeLessThanOrEqual(0);
});
