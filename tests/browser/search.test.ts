/** The search as people use it: keys, wrong umlauts, parts of compounds, both languages, under a base path. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { gate } from '../support/gate.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { slowLine } from '../support/slow-line.ts';

const hits = async (page: Page): Promise<readonly string[]> => {
  await page
    .locator('[role=status]')
    .filter({ hasText: /Treffer|results?|Nichts|Nothing/ })
    .first()
    .waitFor();
  return page
    .locator('.search-hits a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
};

describe.each(['rootUrl', 'baseUrl'] as const)('%s', (name) => {
  test('slash opens, typing finds, arrows and Enter lead there, Escape closes', async ({ page }) => {
    await page.goto(inject(name));
    await page.keyboard.press('/');
    await page.keyboard.type('brief'); // faster than the code comes
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('brief');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('einarbeitung');
    await expect.poll(() => page.locator('.search-hits a').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    const first = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    // An answer that comes late takes nobody out of the list.
    await page.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
      field.value = 'einarbeitung plan';
      field.dispatchEvent(new Event('input'));
    });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(first);
  });

  test('the address answers directly, links stand in main', async ({ page }) => {
    await page.goto(`${inject(name)}suche/?q=Einarbeitungszeit`);
    expect(await hits(page)).toContain(new URL(`${inject(name)}regeln/einarbeitung/`).pathname);
    expect(await page.locator('main .search-hits a').count()).toBeGreaterThan(0);
  });

  test('a hit is called by the name people look for, also where its title is a sentence', async ({ page }) => {
    await page.goto(`${inject(name)}suche/?q=AVV`);
    await page.getByRole('link', { name: 'Auftragsverarbeitung: Erst der Vertrag, dann die Daten' }).waitFor();
    await page.goto(`${inject(name)}en/search/?q=weekly+plan`);
    await page.getByRole('link', { name: 'Weekly plan: Who does what by when' }).waitFor();
  });

  test('more hits than the dialog holds: each says where it stands, all are one step away, from the search page too', async ({
    page,
  }) => {
    await page.goto(`${inject(name)}regeln/passung/`);
    for (const [query, part] of [
      ['rechnung', 'Vorlagen'],
      ['gespräch', 'Wissen'],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('searchbox').fill(query);
      await page.getByRole('dialog').getByText(part, { exact: true }).first().waitFor();
      const all = page.getByRole('dialog').getByRole('link', { name: /^Alle \d+ Treffer$/ });
      const count = Number((await all.textContent())?.match(/\d+/)?.[0]);
      await all.click();
      await page.waitForURL(`${inject(name)}suche/#q=${encodeURIComponent(query)}`);
      await expect.poll(() => page.locator('main .search-hits a').count()).toBe(count);
      expect(count).toBeGreaterThan(8);
      expect(await page.locator('main').getByRole('searchbox').inputValue()).toBe(query);
    }
  });
});

test('whoever leaves while the rest of the index is on its way sees no error, and searches on when back', async ({
  page,
}) => {
  await page.route('**/*.pf_index', async (route) => {
    await new Promise((late) => setTimeout(late, 150));
    await route.continue().catch(() => undefined);
  });
  for (let round = 0; round < 3; round += 1) {
    await page.goto(`${inject('rootUrl')}suche/?q=einarbeitung`);
    await page.locator('.search-hits a').first().click();
    await page.getByRole('link', { name: 'Regeln', exact: true }).first().waitFor();
  }
  await page.goBack();
  await page.getByRole('searchbox').fill('rechnungen');
  expect(await hits(page)).toContain(new URL(`${inject('rootUrl')}wissen/rechnungen/`).pathname);
});

test.for([
  ['de', 'Gespräch', '/regeln/feedbackgespraeche/'],
  ['de', 'gespraech', '/regeln/feedbackgespraeche/'],
  ['de', 'Vertrag', '/wissen/auftragsverarbeitung/'],
  ['de', 'ruckfragen', '/regeln/rueckfragen/'],
  ['de', 'Rueckfragen', '/regeln/rueckfragen/'],
  ['de', 'Briefing', '/werkzeuge/aufgabenbrief/'],
  ['de', 'Passung', '/regeln/passung/'],
  ['en', 'onboarding', '/en/rules/onboarding/'],
  ['en', 'feedback', '/en/rules/feedback-talks/'],
  ['en', 'briefing', '/en/tools/brief/'],
] as const)('%s: “%s” finds %s', async ([locale, query, expected], { page }) => {
  await page.goto(`${inject('rootUrl')}${locale === 'de' ? 'suche' : 'en/search'}/?q=${encodeURIComponent(query)}`);
  expect((await hits(page)).slice(0, 8)).toContain(expected);
});

test('a host that answers with a page for every part of the index: that is said, not that nothing was found', async ({
  page,
  problems,
}) => {
  const parts = '**/*.pf_index';
  await page.route(parts, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Login' }));
  await page.goto(`${inject('rootUrl')}suche/?q=Vertrag`);
  await page.getByRole('status').getByText('ließ sich nicht laden').waitFor();
  await page.unroute(parts);
  await page.getByRole('searchbox').fill('Vertrag ');
  expect(await hits(page)).toContain('/wissen/auftragsverarbeitung/');
  problems.length = 0; // Pagefind says in the console what it was given
});

test('Enter opens the first hit of what stands in the field, not of what stood there before', async ({ page }) => {
  await page.goto(inject('rootUrl'));
  const firstOf = async (word: string): Promise<string | undefined> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(word);
    const [first] = await hits(page);
    await expect.poll(async () => (await hits(page))[0]).toBe(first);
    return first;
  };
  const wanted = await firstOf('auftragsverarbeitung');
  await page.reload();
  expect(await firstOf('auf')).not.toBe(wanted);
  await page.keyboard.type('tragsverarbeitung', { delay: 5 });
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname === wanted);
});

test('what is typed on the page before its code has come is answered', async ({ page }) => {
  await slowLine(page, '**/*.js', 400);
  await page.goto(`${inject('rootUrl')}suche/?q=Vertrag`, { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('Urlaub');
  await page.waitForURL(/q=Urlaub/, { waitUntil: 'commit' });
  expect(await page.getByRole('searchbox').inputValue()).toBe('Urlaub');
});

test('the search does not come: a second press follows its link', async ({ page }) => {
  const line = gate();
  await page.route('**/_astro/search*.js', (route) => line.isOpen.then(() => route.continue()));
  await page.goto(inject('rootUrl'));
  const link = page.getByRole('link', { name: 'Suchen' });
  await link.click();
  await link.click();
  await page.waitForURL(/suche\/$/);
  line.open();
  await page.locator('[data-search-page] input').fill('einarbeitung');
  expect((await hits(page)).length).toBeGreaterThan(1);
});

test('the search is slow to come: who goes on to a field meanwhile writes there', async ({ page }) => {
  const line = gate();
  await page.route('**/_astro/search*.js', (route) => line.isOpen.then(() => route.continue()));
  await open(page, 'werkzeuge/rueckfragen/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ur');
  const field = page.locator('[data-cell="draft.text"]');
  await field.click();
  await page.keyboard.type('Wer zahlt?');
  expect(await field.inputValue()).toBe('Wer zahlt?');
  line.open();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('ur');
});

// A word beside the last one of a part may need both: “Übergabe” did, when this was written.
test.for(['Vertrag', 'Überblick', 'Zeit', '2026'])(
  'the part of the index for “%s” is asked for before the engine is there, and once',
  async (query, { page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })); // only what the answer needs
    const parts: string[] = [];
    page.on('request', (request) => request.url().endsWith('.pf_index') && parts.push(request.url()));
    const engine = gate();
    await page.route('**/wasm.*', (route) => engine.isOpen.then(() => route.continue()));
    await page.goto(`${inject('rootUrl')}suche/`);
    await page.getByRole('searchbox').fill(query);
    await expect.poll(() => parts).toHaveLength(1);
    engine.open();
    expect(await hits(page)).not.toEqual([]);
    expect(parts).toHaveLength(1);
  },
);

test('an English page does not find German text, and a word nobody wrote finds nothing politely', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}en/search/?q=Arbeitstage`);
  for (const address of await hits(page)) expect(address).toMatch(/^\/en\//);
  await page.goto(`${inject('rootUrl')}suche/?q=qxzvbnm`);
  await page.getByText('Nichts gefunden').waitFor();
});
