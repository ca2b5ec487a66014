/** An assistant with several clients: nothing is mistaken for somebody else's. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { type Client, keepClients } from '../support/clients.ts';
import { downloaded, folderFor } from '../support/files.ts';
import { expect, test } from '../support/page.ts';
import { button } from '../support/passing.ts';
import { readBack } from '../support/pdf.ts';

const folder = folderFor('clients', process.env['PRINTS']);

const ADLER: Client = { id: 'zzadlerzz', name: 'Bäckerei Adler' };
const BAUER: Client = { id: 'aabaueraa', name: 'Bauer Coaching' };

const openPage = async (page: Page, path: string): Promise<void> => {
  await page.goto(inject('rootUrl') + path);
  await page.locator('.tool[data-ready], .binder h2').first().waitFor();
};
async function fileBy(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: await downloaded(file) };
}

test('files, prints and calendars say whose they are; an empty form does not', async ({ page }) => {
  await keepClients(page, [
    { ...ADLER, sheets: [['week', { title: 'Anfang', monday: '2026-11-30', rows: { a: { text: 'Post', day: 2 } } }]] },
    BAUER,
  ]);
  await openPage(page, 'werkzeuge/wochentakt/');
  await page.locator('.place summary', { hasText: 'Bäckerei Adler' }).waitFor();
  // A print begun by the browser's menu is named as the button names it.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.title()).toMatch(/^Wochentakt – Bäckerei Adler – Anfang – \d{4}-\d\d-\d\d$/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('.more > summary').click();
  const calendar = await fileBy(page, () => button(page, 'Alle Termine in den Kalender (.ics)').click());
  expect(calendar.name).toMatch(/^Wochentakt – Bäckerei Adler – Anfang – .*\.ics$/);
  const unfolded = calendar.text.replace(/\r\n /g, '');
  expect(unfolded).toContain('X-WR-CALNAME:Wochentakt – Bäckerei Adler');
  expect(unfolded).toContain('SUMMARY:Bäckerei Adler: Post');
  expect(unfolded).toMatch(/DESCRIPTION:gemeinsam\\nZusammenarbeit mit Bäckerei Adler\\nhttp/);
  await button(page, 'Weitergeben').click();
  await page.getByRole('dialog', { name: 'Weitergeben: Wochentakt – Bäckerei Adler' }).waitFor();
  await page.getByLabel('Nur das leere Formular').check();
  const form = await fileBy(page, () => button(page, 'Datei herunterladen').click());
  expect(form.name + form.text).not.toContain('Adler');
  await openPage(page, 'mappe/');
  const one = await fileBy(page, () => button(page, 'Nur diese Zusammenarbeit').click());
  expect(one.name).toMatch(/^Eingespielt Sicherung \d{4}-\d\d-\d\d – Bäckerei Adler\.json$/);
  const all = await fileBy(page, () => button(page, 'Alles in eine Datei sichern').click());
  expect(all.name).toMatch(/^Eingespielt Sicherung \d{4}-\d\d-\d\d\.json$/);
});

test('arrow keys walk through all clients, by their bare names, in an order that stays', async ({ page }) => {
  const celik: Client = { id: 'mmcelikmm', name: 'Celik Immobilien' };
  const away: Client = { id: 'bbabelbb', name: 'Abel', card: { archivedOn: '2026-01-02' } };
  const nameless: Client = { id: 'ccnobodycc', name: '', card: { assistant: '' } };
  await keepClients(page, [celik, nameless, away, BAUER, ADLER]);
  await openPage(page, 'werkzeuge/rueckfragen/');
  const field = page.getByLabel('Zusammenarbeit wechseln');
  const order = ['Bäckerei Adler', 'Bauer Coaching', 'Celik Immobilien', 'Zusammenarbeit ohne Namen'];
  await expect.poll(() => field.locator('option').allInnerTexts()).toEqual(order);
  const chosen = () => field.locator('option:checked').innerText();
  expect(await chosen()).toBe('Celik Immobilien');
  await field.focus();
  for (const [key, name] of [
    ['ArrowUp', 'Bauer Coaching'],
    ['ArrowUp', 'Bäckerei Adler'],
    ['ArrowDown', 'Bauer Coaching'],
    ['ArrowDown', 'Celik Immobilien'],
    ['ArrowDown', 'Zusammenarbeit ohne Namen'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(chosen).toBe(name);
    expect(await field.locator('option').allInnerTexts()).toEqual(order);
  }
  await expect.poll(() => page.locator('.place summary').innerText()).toContain('Namen und Rolle');
  await openPage(page, 'mappe/');
  const buttons = [
    'Zusammenarbeit mit Bäckerei Adler',
    'Zusammenarbeit mit Bauer Coaching',
    'Zusammenarbeit mit Celik Immobilien',
    'Zusammenarbeit ohne Namen',
    'Zusammenarbeit mit Abel (abgelegt)',
  ];
  for (const name of buttons) {
    await page.locator('.switch').getByRole('button', { name }).click();
    expect(await page.locator('.switch button').allTextContents()).toEqual(buttons);
  }
});

test('where one is put away, one press goes on to the client worked with last, and the tools are there', async ({
  page,
}) => {
  await keepClients(page, [BAUER, ADLER, { id: 'mmcelikmm', name: 'Celik Immobilien' }]);
  await openPage(page, 'mappe/');
  await button(page, 'Ablegen').click();
  const goOn = button(page, 'Weiter zu „Zusammenarbeit mit Celik Immobilien“');
  await goOn.click();
  await expect.poll(() => page.locator('#binder-current').innerText()).toBe('Zusammenarbeit mit Celik Immobilien');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zusammenarbeit mit Celik Immobilien');
  expect(await goOn.count()).toBe(0);
  await openPage(page, 'werkzeuge/wochentakt/');
  await page.locator('.place summary', { hasText: 'Celik Immobilien' }).waitFor();
  // From the last one there is nowhere to go.
  await openPage(page, 'mappe/');
  await button(page, 'Ablegen').click();
  await button(page, 'Weiter zu „Zusammenarbeit mit Bäckerei Adler“').click();
  await button(page, 'Ablegen').click();
  await page.getByText('„Zusammenarbeit mit Bäckerei Adler“ ist abgelegt').waitFor();
  expect(await page.getByRole('button', { name: /^Weiter zu/ }).count()).toBe(0);
});

test('a copy is the second of its name, and stays that when the first is changed', async ({ page }) => {
  await keepClients(page, [ADLER]);
  await openPage(page, 'mappe/');
  await button(page, 'Duplizieren').click();
  const heading = page.locator('#binder-current');
  const both = ['Zusammenarbeit mit Bäckerei Adler', 'Zusammenarbeit mit Bäckerei Adler (2)'];
  expect(await heading.innerText()).toBe(both[1]);
  await page.locator('.switch button').first().click();
  await page.getByLabel('Name der Assistenz').fill('Jana L.');
  expect(await heading.innerText()).toBe(both[0]);
  await page.reload();
  await expect.poll(() => page.locator('.switch button').allInnerTexts()).toEqual(both);
  // Its sheets say which of the two they belong to, on the page, in the tab and in the names of files.
  await page.locator('.switch button').last().click();
  await openPage(page, 'werkzeuge/wochentakt/');
  await page.locator('.place summary', { hasText: both[1] ?? '' }).waitFor();
  expect(await page.title()).toMatch(/^Bäckerei Adler \(2\): /);
  await page.locator('.more summary').click();
  const { name } = await fileBy(page, () => button(page, 'Als Text herunterladen (.md)').click());
  expect(name).toMatch(/^Wochentakt – Bäckerei Adler \(2\) – /);
  await page.locator('[data-add]').first().fill('Post');
  await page.keyboard.press('Enter');
  await button(page, 'Weitergeben').click();
  const sent = await fileBy(page, () => button(page, 'Datei herunterladen').click());
  expect(sent.name + sent.text).not.toContain('(2)');
});

test('half a year of weeks: the newest in sight, the older behind a line, and the open one stays in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const monday = (n: number): string => new Date(Date.UTC(2026, 5, 8 + 7 * n)).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 24 }, (_, n) => {
    const row = { text: 'Post', ...(n < 23 && { movedTo: monday(n + 1) }) };
    return ['week', { title: `Blatt ${n + 1}`, monday: monday(n), rows: { a: row } }] as const;
  });
  // Entered backwards: what was changed last is the oldest.
  await keepClients(page, [{ ...ADLER, sheets: weeks.toReversed() }]);
  await openPage(page, 'werkzeuge/wochentakt/');
  const pills = page.locator('.sheets > ul button');
  const newest = ['Blatt 24', 'Blatt 23', 'Blatt 22', 'Blatt 21', 'Blatt 20', 'Blatt 19'];
  await expect.poll(() => pills.allInnerTexts()).toEqual([...newest, 'Blatt 1']);
  expect(await page.locator('.sheets [aria-current]').innerText()).toBe('Blatt 1');
  expect((await page.locator('.sheets').boundingBox())?.height).toBeLessThan(560);
  const older = page.getByText('Ältere Blätter (17)', { exact: true });
  await older.focus();
  await page.keyboard.press('Enter');
  await page.locator('.sheets details button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pills.allInnerTexts()).toEqual([...newest, 'Blatt 18']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Blatt 18');
  await expect.poll(() => page.locator('.tool-view').innerText()).toContain('Woche 41');
  // A change does not move it.
  await page.locator('[data-add]').first().fill('Neue Zeile');
  await page.keyboard.press('Enter');
  expect(await pills.allInnerTexts()).toEqual([...newest, 'Blatt 18']);
  await openPage(page, 'mappe/');
  const rows = page.locator('.binder-sheets tr', { hasText: 'Wochentakt' });
  await expect.poll(() => rows.nth(0).innerText()).toMatch(/Blatt 24\s+0 von 1/);
  expect(await rows.nth(1).innerText()).toMatch(/Blatt 23\s+erledigt/);
  // There too the older ones stand behind a line, which stays where it was pressed.
  expect(await rows.allInnerTexts()).toHaveLength(7);
  // Among so many one is found by its name, and by what stands on it.
  const find = page.getByLabel('In diesen Blättern suchen');
  await find.fill('blatt 7');
  await page.getByText('2 von 24 Blättern gefunden').waitFor();
  expect(await page.locator('.binder-sheets tbody th').allInnerTexts()).toEqual([
    'Wochentakt: Blatt 17',
    'Wochentakt: Blatt 7',
  ]);
  await find.fill('NEUE zeile');
  await expect.poll(() => page.locator('.binder-sheets tbody th').allInnerTexts()).toEqual(['Wochentakt: Blatt 18']);
  await find.fill('');
  const line = button(page, 'Wochentakt: Ältere Blätter (18)');
  await line.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(25);
  expect(await rows.nth(7).innerText()).toMatch(/Blatt 18\s+0 von 1/);
  expect(await line.evaluate((one) => one === document.activeElement && one.ariaExpanded)).toBe('true');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBe(7);
});

test('the binder on paper: sheets in the order of a folder, each with its whole number in the contents', async ({
  page,
}) => {
  const week = (title: string, monday: string) =>
    ['week', { title, monday, rows: { a: { text: title, day: 1 } } }] as const;
  const brief = (title: string) => ['brief', { title }] as const;
  const talk = (title: string, on: string) => ['feedback', { title, on }] as const;
  const mondays = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'];
  await keepClients(page, [
    {
      ...ADLER,
      sheets: [
        ...[3, 1, 2, 0].map((n) => week(`Blatt ${n + 1}`, mondays[n] ?? '')),
        talk('Später', '2026-07-01'),
        talk('Früher', '2026-05-01'),
        ...['Brief 10', 'Zettel', 'Brief 9', 'Ablage', 'Ändern'].map(brief),
      ],
    },
  ]);
  await openPage(page, 'mappe/');
  await page.locator('.binder-sheet').nth(10).waitFor({ state: 'attached' });
  const file = join(folder, 'binder.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const { sheets } = await readBack(file);
  const [cover] = sheets;
  const all = [
    ...['Ablage', 'Ändern', 'Brief 9', 'Brief 10', 'Zettel'].map((name) => `Aufgabenbrief: ${name}`),
    ...[1, 2, 3, 4].map((n) => `Wochentakt: Blatt ${n}`),
    ...['Früher', 'Später'].map((name) => `Feedbackgespräch: ${name}`),
  ];
  expect(cover?.text).toContain(all.map((name, at) => `${at + 1}. ${name}`).join(' '));
  // Every number whole, inside the page's margin of 25 mm.
  const numbers = cover?.runs.filter(({ text }) => /^\d+\. /.test(text)) ?? [];
  expect(numbers.length).toBe(all.length);
  for (const { left } of numbers) expect(left).toBeGreaterThan(70);
});

test('the bin says whose each sheet is, also when it comes back', async ({ page }) => {
  const sheets = [['week', { title: 'Woche 24', monday: '2026-06-08', rows: { a: { text: 'Post' } } }]] as const;
  await keepClients(
    page,
    [ADLER, BAUER].map((client) => ({ ...client, sheets })),
  );
  for (const { name } of [ADLER, BAUER]) {
    await openPage(page, 'werkzeuge/wochentakt/');
    await page.getByLabel('Zusammenarbeit wechseln').selectOption({ label: name });
    await page.locator('.place summary', { hasText: name }).waitFor();
    await page.locator('.sheets').getByRole('button', { name: 'Löschen' }).click();
    await page.locator('.tool-said [data-restore]').waitFor();
  }
  await openPage(page, 'mappe/');
  const bin = page.locator('.binder-bin');
  await bin.locator('summary').click();
  const lines = async () => (await bin.locator('li > span').allInnerTexts()).map((line) => line.split(' · ')[0]).sort();
  const of = (name: string): string => `Wochentakt: Woche 24, Zusammenarbeit mit ${name}`;
  expect(await lines()).toEqual([of('Bauer Coaching'), of('Bäckerei Adler')]);
  await bin
    .getByRole('button', { name: /^Wiederherstellen/ })
    .filter({ hasText: of('Bäckerei Adler') })
    .click();
  await bin.getByText(`„${of('Bäckerei Adler')}“ ist wiederhergestellt.`).waitFor();
  expect(await lines()).toEqual([of('Bauer Coaching')]);
});

test('what is due with all clients stands above, each line with its client, and leads there', async ({ page }) => {
  await page.clock.setFixedTime('2026-12-01T09:00:00');
  const brief = (title: string, dueOn: string) => ['brief', { title, dueOn }] as const;
  const week = ['week', { title: 'Woche 49', monday: '2026-11-30', rows: { a: { text: 'Post', day: 2 } } }] as const;
  await keepClients(page, [
    { ...ADLER, sheets: [brief('Bald', '2026-12-04'), brief('Viel später', '2026-12-20')] },
    { ...BAUER, sheets: [week, brief('Zu spät', '2026-11-20')] },
    { id: 'bbabelbb', name: 'Abel', card: { archivedOn: '2026-01-02' }, sheets: [brief('Abgelegt', '2026-12-01')] },
  ]);
  await openPage(page, 'mappe/');
  const all = page.getByRole('region', { name: 'Heute und in sieben Tagen, alle Zusammenarbeiten' });
  const lines = async () => (await all.locator('li').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
  await expect
    .poll(lines)
    .toEqual(['Post Bauer Coaching · gemeinsam · heute', 'Bald Bäckerei Adler · Assistenz · am Fr., 04.12.2026']);
  await all.getByText('Überfällig: Bauer Coaching (1)').waitFor();
  // A name is typed on this page, and is known at once.
  await page.getByLabel('Name der Auftraggeberseite').fill('Adler & Sohn');
  await expect.poll(async () => (await lines())[1]).toContain('Adler & Sohn');
  await all.getByRole('link', { name: 'Post' }).click();
  await awake(page);
  await page.locator('.place summary', { hasText: 'Bauer Coaching' }).waitFor();
  expect(await page.locator('.sheets [aria-current]').innerText()).toBe('Woche 49');
});

test('putting a collaboration away says what that does, and its tools carry a mark', async ({ page }) => {
  await keepClients(page, [ADLER, BAUER]);
  await openPage(page, 'mappe/');
  const all = page.getByRole('region', { name: /alle Zusammenarbeiten$/ });
  await all.waitFor();
  await button(page, 'Ablegen').click();
  await page.getByText('„Zusammenarbeit mit Bäckerei Adler“ ist abgelegt, gelöscht ist nichts.').waitFor();
  expect(await all.count()).toBe(0); // only one is left that is worked on
  await openPage(page, 'werkzeuge/rueckfragen/');
  const field = page.getByLabel('Zusammenarbeit wechseln');
  await expect.poll(() => field.locator('option:checked').innerText()).toBe('Bäckerei Adler (abgelegt)');
  await openPage(page, 'mappe/');
  await button(page, 'Wieder hervorholen').click();
  await page.getByText('„Zusammenarbeit mit Bäckerei Adler“ ist wieder hervorgeholt.').waitFor();
});
