/** The binder: names once for all, several collaborations, what is due, the bin, and undo after a reload. */
import { awake } from '../support/awake.ts';
import { deleteAll, fillIn, openBinder, ours, url } from '../support/binder.ts';
import { emptyStorage, fillStorage } from '../support/full-storage.ts';
import { judge } from '../support/judge.ts';
import { watchShift } from '../support/layout-shift.ts';
import { open } from '../support/open.ts';
import { expect, HELD_BACK, test } from '../support/page.ts';
import { everythingStored } from '../support/passing.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';
import { slowLine } from '../support/slow-line.ts';

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

test('a binder with sheets never says first that it is empty, and nothing in it moves while it comes', async ({
  page,
}) => {
  await fillIn(page);
  await page.setViewportSize({ width: 412, height: 823 });
  await slowLine(page, '**/words/onboarding.*', 300);
  await slowLine(page, '**/words/brief.*', 600);
  const shiftSoFar = await watchShift(page);
  await page.goto(url('mappe/'));
  expect(await page.getByText('Hier liegt später').isVisible()).toBe(false);
  await page.locator('.binder-due li').first().waitFor();
  expect(await page.locator('.binder-sheets').innerText()).toContain(`1 von ${STEPS}`);
  expect(await shiftSoFar()).toBe(0);
});

test('a binder is shown also when words of a tool never come', async ({ page }) => {
  await fillIn(page);
  await page.route('**/words/brief.*', () => undefined);
  await page.goto(url('mappe/'));
  await page.locator('.binder-sheets').getByText(`1 von ${STEPS}`).waitFor();
});

test('an empty binder shows what it will be: an example that is stored nowhere, and that no key gets lost in', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-01T10:00:00'));
  await page.goto(url('mappe/'));
  const before = await everythingStored(page);
  const show = page.getByRole('button', { name: 'Beispiel ansehen' });
  await show.focus();
  await page.keyboard.press('Enter');
  const sample = page.locator('.binder-sample');
  await sample.getByText('22 von 56').waitFor();
  await sample.getByText('Die Assistenz wichtigen Personen als externes Unternehmen vorstellen').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Passung');
  expect(await page.locator(':focus').evaluate((link) => link.closest('figure'))).toBe(null);
  expect(await judge(page)).toEqual([]);
  expect(await everythingStored(page)).toBe(before);
  await show.click();
  await sample.waitFor({ state: 'detached' });
});

test.for(['_astro/view*.js', 'words/brief*.json'])(
  'what the print lacks is told of: %s',
  async (part, { page, allowed }) => {
    await fillIn(page);
    await page.route(`**/${part}`, (route) => route.abort());
    await openBinder(page);
    await page.locator('.binder-prints').getByText('Dieser Teil ließ sich nicht laden.').waitFor();
    expect(await page.getByRole('button', { name: 'Mappe drucken' }).isDisabled()).toBe(true);
    allowed.push(HELD_BACK);
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
  await open(page, 'werkzeuge/vereinbarung/');
  await page.locator('.part > summary').last().click();
  await review.fill('heute');
  await open(page, 'werkzeuge/erstgespraech/');
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
  const hidden = async (): Promise<number> =>
    Number(await late.locator('h4 small').innerText()) - (await late.getByRole('link').count());
  expect(await hidden()).toBeGreaterThan(0);
  await late.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(hidden).toBe(0);
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
  await open(page, 'werkzeuge/einarbeitung/');
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
  // What was said when it went into the bin, with the way back, does not hold any more.
  expect(await page.locator('[data-restore]').count()).toBe(0);
  expect(await page.locator('main').innerText()).not.toContain('liegt im Papierkorb');
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
  await open(page, 'werkzeuge/einarbeitung/');
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

test('steps back and forth outlive a reload', async ({ page }) => {
  await open(page, 'werkzeuge/einarbeitung/');
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
