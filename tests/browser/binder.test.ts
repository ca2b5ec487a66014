/** The binder: names once for all, several collaborations, backup and restore, bin, undo after reload, and everything about one's data. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { figure } from '../support/figures.ts';
import { asFile, downloaded } from '../support/files.ts';
import { emptyStorage, fillStorage } from '../support/full-storage.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';
import { slowLine } from '../support/slow-line.ts';

const url = (path: string): string => inject('rootUrl') + path;
const awake = (page: Page): Promise<void> => page.locator('.tool[data-ready]').waitFor();
const ours = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage)
        .filter(([key]) => /^eingespielt:[a-z0-9]{8,}\./.test(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

async function fillIn(page: Page, firstDay = '30.11.2026'): Promise<void> {
  await page.goto(url('werkzeuge/einarbeitung/'));
  await awake(page);
  await page.locator('.place summary').click();
  await page.getByLabel('Name der Assistenz').fill('Jana Lang');
  await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('client');
  await page.getByLabel('Erster Tag der Zusammenarbeit').fill(firstDay);
  await page.keyboard.press('Enter');
  await page.locator('.check-row > input').nth(0).check();
  await page.goto(url('werkzeuge/aufgabenbrief/'));
  await awake(page);
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts suchen');
}
const openBinder = async (page: Page): Promise<void> => {
  await page.goto(url('mappe/'));
  await page.getByRole('heading', { name: 'Zusammenarbeit mit Jana Lang' }).waitFor();
};
/** By the page about one’s data, counted afterwards. */
async function deleteAll(page: Page): Promise<void> {
  await page.goto(url('ihre-daten/'));
  await page.getByRole('button', { name: 'Alles löschen …' }).click();
  await page
    .getByRole('button', { name: /löschen/i })
    .last()
    .click();
  await page
    .getByText(/0 Einträge/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
}

test('what is entered once is known everywhere, at a glance, and prints with a table of contents', async ({ page }) => {
  await fillIn(page);
  await expect.poll(() => page.locator('.place summary').innerText()).toContain('Jana Lang');
  await openBinder(page);
  await expect.poll(() => page.locator('.binder-sheets').innerText()).toContain(`1 von ${STEPS}`);
  expect(await page.locator('.binder-sheets').innerText()).toContain('Aufgabenbrief: Podcasts suchen');
  await expect.poll(() => page.locator('.binder-due li').count()).toBeGreaterThan(0);
  await page.locator('.binder-sheet').nth(1).waitFor({ state: 'attached' });
  const { text } = await printed(page);
  expect(text).toMatch(/Inhalt 1\. Einarbeitung 2\. Aufgabenbrief: Podcasts suchen/);
  expect(text).toContain('Eigene Aufgaben fünf Tage lang');
  expect(text).not.toContain('Alles in eine Datei sichern');
});

test.for(['_astro/view*.js', 'words/brief*.json'])(
  'what the print lacks is told of: %s',
  async (part, { page, problems }) => {
    await fillIn(page);
    await page.route(`**/${part}`, (route) => route.abort());
    await openBinder(page);
    await page.locator('.binder-prints').getByText('Dieser Teil ließ sich nicht laden.').waitFor();
    expect(await page.getByRole('button', { name: 'Mappe drucken' }).isDisabled()).toBe(true);
    problems.length = 0; // what was held back is complained of
  },
);

test('what is due leads to its own sheet, and there to its own line', async ({ page }) => {
  await fillIn(page, 'in 3 Wochen');
  const title = page.locator('.tool-view [data-cell="title"]');
  const dueToday = () => page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag').fill('heute');
  await dueToday();
  await page.getByRole('button', { name: '+ Neu' }).click();
  await title.fill('Rechnungen prüfen');
  await dueToday();
  await openBinder(page);
  const due = page.locator('.binder-due');
  await expect.poll(() => due.getByRole('link', { name: /^(Podcasts suchen|Rechnungen prüfen)$/ }).count()).toBe(2);
  await due.getByRole('link', { name: 'Podcasts suchen' }).click();
  await awake(page);
  await expect.poll(() => title.inputValue()).toBe('Podcasts suchen');
  await openBinder(page);
  const step = due.getByRole('link').filter({ hasNotText: /Podcasts|Rechnungen/ });
  const name = await step.last().innerText();
  await step.last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.check-row:has(> :focus) > label').innerText()).toContain(name);
  expect(await page.locator('.check-row > :focus').evaluate((box) => box.getBoundingClientRect().top)).toBeGreaterThan(
    0,
  );
});

test('the days of a review and of a first talk have a place to land on', async ({ page }) => {
  await fillIn(page);
  const review = page.getByLabel('Nächste Durchsicht');
  const talk = page.getByLabel('Wann?');
  await page.goto(url('werkzeuge/vereinbarung/'));
  await awake(page);
  await page.locator('.part > summary').last().click();
  await review.fill('heute');
  await page.goto(url('werkzeuge/erstgespraech/'));
  await awake(page);
  await talk.fill('heute');
  for (const [line, day] of [
    [/^Vereinbarung/, review],
    [/^Erstgespräch/, talk],
  ] as const) {
    await openBinder(page);
    await page.locator('.binder-due').getByRole('link', { name: line }).click();
    await awake(page);
    await expect.poll(() => day.evaluateAll(([field]) => field === document.activeElement)).toBe(true);
  }
});

test('what is late does not push out what is due today', async ({ page }) => {
  await fillIn(page, '01.09.2026');
  await page.getByRole('group', { name: 'Bis wann?' }).getByLabel('Tag').fill('heute');
  await openBinder(page);
  const late = page.getByRole('region', { name: /^Überfällig/ });
  const today = page.getByRole('region', { name: /^Heute/ });
  await expect.poll(() => today.getByRole('link', { name: 'Podcasts suchen' }).count()).toBe(1);
  // Each tool's words come by themselves: the plan's steps can be there after the brief.
  await expect.poll(() => late.getByRole('link').count()).toBe(3);
  const all = Number(await late.locator('h4 small').innerText());
  await late.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => late.getByRole('link').count()).toBe(all);
});

test('a second collaboration: switch, copy, put away, delete, bring back', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  const before = await ours(page);
  await page.getByRole('button', { name: 'Duplizieren' }).click();
  expect(await page.locator('.switch li').count()).toBe(2);
  expect(Object.keys(await ours(page)).length).toBe(2 * Object.keys(before).length);
  expect(await ours(page)).toMatchObject(before);
  // Two of the same name are told apart wherever one chooses.
  await page.getByLabel('Name der Assistenz').fill('Jana Lang');
  const named = ['Zusammenarbeit mit Jana Lang', 'Zusammenarbeit mit Jana Lang (2)'];
  await expect.poll(async () => (await page.locator('.switch button').allInnerTexts()).sort()).toEqual(named);
  await page.getByLabel('Name der Assistenz').fill('Mia Sommer');
  await page.getByRole('heading', { name: 'Zusammenarbeit mit Mia Sommer' }).waitFor();
  await page.goto(url('werkzeuge/einarbeitung/'));
  await awake(page);
  await page.locator('.place-switch select').selectOption({ label: 'Jana Lang' });
  await expect.poll(() => page.locator('.place summary').innerText()).toContain('Jana Lang');
  await page.goto(url('mappe/'));
  await page.getByRole('button', { name: 'Löschen', exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-restore'));
  expect(await page.locator('.switch').count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await page.locator('.switch li').count()).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.closest('.binder-acts') !== null)).toBe(true);
});

test('what is brought back from the bin, or removed from it, leaves the focus beside it', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  for (let copies = 0; copies < 3; copies += 1) await page.getByRole('button', { name: 'Duplizieren' }).click();
  for (let left = 3; left > 0; left -= 1)
    await page.getByRole('button', { name: 'Löschen', exact: true }).first().click();
  const bin = page.locator('.binder-bin');
  await bin.locator('summary').click();
  await bin.getByRole('button', { name: 'Wiederherstellen' }).first().click();
  expect(await bin.locator('li').count()).toBe(2);
  await page.waitForFunction(() => document.activeElement?.matches('.binder-bin li:first-child button'));
  await page.getByText('ist wiederhergestellt').waitFor();
  // For good only when asked and meant.
  const answers = [false, true, true];
  page.on('dialog', (dialog) => void (answers.shift() ? dialog.accept() : dialog.dismiss()));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await bin.locator('li').count()).toBe(2);
  await page.keyboard.press('Enter');
  await page.getByText('ist endgültig gelöscht').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.binder-bin li button'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.binder-bin summary'));
});

test('a copy there is no room for is told of, and does not come back later', async ({ page }) => {
  await fillIn(page);
  await page.locator('.tool-view [data-cell="purpose"]').fill('Damit wir im Januar anfragen können. '.repeat(100));
  await openBinder(page);
  const before = await ours(page);
  // Room for the card of the copy and its plan, not for the brief.
  await fillStorage(page, 1200);
  await page.getByRole('button', { name: 'Duplizieren' }).click();
  await page.getByText('Der Speicher dieses Browsers ist voll').waitFor();
  await emptyStorage(page);
  await page.waitForTimeout(500); // longer than the journal takes
  await page.reload();
  await page.locator('.binder-card').waitFor();
  await page.waitForTimeout(500);
  expect(Object.keys(await ours(page)).sort()).toEqual(Object.keys(before).sort());
});

test('a name is stored while it is typed, also when the rules of the other tools are slow to come', async ({
  page,
}) => {
  await slowLine(page, '**/_astro/around.*.js', 1500);
  await page.goto(url('werkzeuge/einarbeitung/'));
  await awake(page);
  await page.locator('.place summary').click();
  await page.getByLabel('Name der Assistenz').focus();
  await page.keyboard.type('Jana');
  const names = async (): Promise<string> => Object.values(await ours(page)).join();
  await expect.poll(names).toContain('"Jana"');
  await page.keyboard.type(' Lang');
  await page.getByText('Zusammenarbeit mit Jana Lang').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByLabel('Name der Assistenz').inputValue()).toBe('Jana Lang');
  expect(await names()).toContain('"Jana Lang"');
});

test('everything is deleted while another tab has the same documents open', async ({ page }) => {
  await fillIn(page);
  const notes = (): Promise<string[]> => page.evaluate(() => Object.keys(sessionStorage));
  await expect.poll(notes).toEqual(expect.arrayContaining([expect.stringMatching(/^eingespielt:steps:.*brief/)]));
  const other = await page.context().newPage();
  await deleteAll(other);
  await expect.poll(notes).toEqual([]); // what it could take back holds the deleted words
  await page.bringToFront();
  await page.getByText('Dieses Blatt liegt nicht mehr im Speicher').waitFor();
  expect(await page.locator('.saved').innerText()).toBe('Noch nicht gespeichert');
  // Who goes on writing keeps everything that is on the screen, also after a reload.
  await page.locator('.tool-view [data-cell="purpose"]').fill('Für die zweite Staffel');
  await page.reload();
  await awake(page);
  expect(await page.locator('.tool-view [data-cell="title"]').inputValue()).toBe('Podcasts suchen');
  expect(await page.locator('.tool-view [data-cell="purpose"]').inputValue()).toBe('Für die zweite Staffel');
});

test('backup, wipe, restore: shown first, then equal, and can be taken back', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  const before = await ours(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Alles in eine Datei sichern' }).click(),
  ]);
  const text = await downloaded(download);
  const backup = JSON.parse(text) as { contents: string[]; documents: unknown[] };
  expect(backup.contents.join(' ')).toContain('Jana Lang');
  expect(backup.documents).toHaveLength(Object.keys(before).length);

  await deleteAll(page);

  await page.goto(url('mappe/'));
  await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await page.locator('.fates li').first().waitFor();
  expect(await ours(page)).toEqual({}); // only shown so far
  expect(await page.locator('.fates').innerText()).toContain('Zusammenarbeit: Jana Lang');
  expect(await page.locator('.restore [type=radio]').count()).toBe(0); // nothing here could be kept instead
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  expect(await page.evaluate(() => document.activeElement?.matches('.restore input'))).toBe(true);
  await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await page
    .getByRole('button', { name: /wiederherstellen|übernehmen/i })
    .last()
    .click();
  await page.getByRole('heading', { name: 'Zusammenarbeit mit Jana Lang' }).waitFor();
  expect(await ours(page)).toEqual(before);
  // What is there now stands in sight, and a file that holds all of it exists.
  expect(
    await page
      .locator('.restore [data-undo], #binder-current')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom < innerHeight)),
  ).toEqual([true, true]);
  await page.getByText(/Zuletzt gesichert am .+, seitdem 0 Änderungen/).waitFor();
  // One press takes it back, also when the binder was empty.
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-undo'));
  await page.keyboard.press('Enter');
  await page.locator('.restore').getByText('Der Stand von vorher gilt wieder.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.matches('.restore input'))).toBe(true);
});

test('a backup of another device: what changes is said sheet by sheet, a deletion by its name, and one is where the file was', async ({
  page,
}) => {
  const backUp = async (from: Page): Promise<string> => {
    const [download] = await Promise.all([
      from.waitForEvent('download'),
      from.getByRole('button', { name: 'Alles in eine Datei sichern' }).click(),
    ]);
    return downloaded(download);
  };
  await fillIn(page);
  await page.getByRole('button', { name: '+ Neu' }).click();
  await page.locator('.tool-view [data-cell="title"]').fill('Reise buchen');
  await openBinder(page);
  const whole = await backUp(page);

  const phone = await (
    await page.context().browser()!.newContext({ locale: 'de-DE', acceptDownloads: true })
  ).newPage();
  await phone.goto(url('mappe/'));
  const choose = (text: string) => phone.locator('.restore input[type=file]').setInputFiles(asFile(text));
  await choose(whole);
  await phone.getByText('neu: 4').first().waitFor();
  await phone.getByRole('button', { name: 'Übernehmen' }).click();
  await phone.getByText('Übernommen: 4 Blätter.').waitFor();
  // What is typed next belongs to the collaboration that came.
  await phone.goto(url('werkzeuge/aufgabenbrief/'));
  await awake(phone);
  expect(await phone.locator('.place summary').innerText()).toContain('Jana Lang');
  await phone.locator('nav.sheets').getByRole('button', { name: 'Podcasts suchen' }).click();
  await phone.locator('.tool-view [data-cell="purpose"]').fill('Am Handy geschrieben');

  await page.goto(url('werkzeuge/aufgabenbrief/'));
  await awake(page);
  await page.locator('nav.sheets').getByRole('button', { name: 'Podcasts suchen' }).click();
  await page.locator('.tool-view [data-cell="title"]').fill('Podcasts und Blogs suchen');
  await page.locator('nav.sheets').getByRole('button', { name: 'Reise buchen' }).click();
  await page.locator('nav.sheets').getByRole('button', { name: 'Löschen' }).click();
  await openBinder(page);
  const later = await backUp(page);

  await phone.goto(url('mappe/'));
  await choose(later);
  const lines = phone.locator('.fate-group').first();
  await phone.getByText('geändert: 1 · in den Papierkorb: 1 · bleibt gleich: 2').first().waitFor();
  expect(await lines.innerText()).toMatch(/Zusammenarbeit mit Jana Lang/);
  expect(await lines.innerText()).toMatch(/Reise buchen\s+kommt in den Papierkorb/);
  const changed = lines.locator('.fates summary');
  await changed.focus();
  await phone.keyboard.press('Enter');
  await lines.getByText('Podcasts und Blogs suchen').last().waitFor();
  expect(await lines.locator('.changes').innerText()).toMatch(
    /Was ist zu tun\?\s+bisher Podcasts suchen\s+neu Podcasts und Blogs suchen/,
  );
  const [acts, list] = await Promise.all(
    [phone.getByRole('button', { name: 'Übernehmen' }), lines].map((one) => one.boundingBox()),
  );
  expect(acts!.y).toBeLessThan(list!.y);
  await phone.getByRole('button', { name: 'Übernehmen' }).click();
  await phone.locator('.binder-sheets').getByText('Podcasts und Blogs suchen').waitFor();
  expect(await phone.locator('.binder-bin').innerText()).toContain('Papierkorb');

  // The laptop hears of the phone: what was written there after the deletion is back.
  await phone.locator('.binder-bin summary').click();
  await phone.locator('.binder-bin').getByRole('button', { name: 'Wiederherstellen' }).click();
  const back = await backUp(phone);
  await page.locator('.restore input[type=file]').setInputFiles(asFile(back));
  await page.getByText('kommt aus dem Papierkorb zurück').waitFor();
  await phone.context().close();
});

test('a file that is none of ours is refused in a sentence, and nothing changes', async ({ page }) => {
  await fillIn(page);
  await openBinder(page);
  const before = await ours(page);
  for (const text of [
    '',
    '{',
    '[1]',
    '{"app":"other"}',
    '{"app":"eingespielt","kind":"backup","version":99,"documents":[]}',
  ]) {
    await page.locator('.restore input[type=file]').setInputFiles(asFile(text));
    await expect
      .poll(() => page.locator('.restore [role=status]').first().innerText())
      .toMatch(/nichts geändert|nichts davon/);
    expect(await ours(page)).toEqual(before);
  }
});

test('steps back and forth outlive a reload', async ({ page }) => {
  await page.goto(url('werkzeuge/einarbeitung/'));
  await awake(page);
  await page.locator('.check-row > input').nth(0).check();
  await page.locator('.check-row > input').nth(1).check();
  await page.reload();
  await awake(page);
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect.poll(() => page.locator('.check-row > input').nth(1).isChecked()).toBe(false);
  expect(await page.locator('.check-row > input').nth(0).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Wiederholen', exact: true }).click();
  await expect.poll(() => page.locator('.check-row > input').nth(1).isChecked()).toBe(true);
});

describe('your data', () => {
  test('the figure is the true sum, foreign keys are left alone', async ({ page }) => {
    await fillIn(page);
    await page.evaluate(() => localStorage.setItem('foreign', 'not ours'));
    await page.goto(url('ihre-daten/'));
    const said = await page.getByText(/^Belegt:/).innerText();
    const [ours, shown] = [
      await page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('eingespielt:'))
          .reduce((sum, [key, text]) => sum + key.length + text.length, 0),
      ),
      Number(said.match(/[\d.]+/)?.[0].replaceAll('.', '')),
    ];
    expect(Math.abs(shown - ours) / ours).toBeLessThan(0.01);
    figure('usage-shown', { shown, counted: ours });
    await page.getByRole('button', { name: 'Alles löschen …' }).click();
    await page
      .getByRole('button', { name: /löschen/i })
      .last()
      .click();
    await page
      .getByText(/0 Einträge/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['foreign']);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
});

test('a backup file that follows is written after each change, and it is said when it can no longer be', async ({
  page,
}) => {
  // The picker is the system's; the file it gives is a real one, of the browser's own file system.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('sicherung.json', { create: true }),
    });
  });
  const written = (): Promise<string> =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('sicherung.json', { create: true })).getFile()).text();
    });
  await fillIn(page);
  await openBinder(page);
  await page.getByRole('button', { name: 'Sicherungsdatei laufend aktualisieren' }).click();
  await page.getByText('wird mitgeführt, solange diese Mappe offen ist').waitFor();
  expect(await written()).toContain('"kind": "backup"');
  const name = page.getByLabel('Name der Auftraggeberseite').first();
  await name.fill('Praxis Brandt & Söhne');
  await name.blur();
  await expect.poll(written, { timeout: 10_000 }).toContain('Praxis Brandt & Söhne');
  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException('moved', 'NotFoundError'));
  });
  await name.fill('Praxis Brandt');
  await name.blur();
  await page.getByText('ließ sich nicht schreiben').waitFor();
  await page.getByRole('button', { name: 'Weiter aktualisieren' }).waitFor();
});
