/** The dialog for passing on: by keyboard, under a password, with what its writer should know, and where something of it does not come. */
import { inject } from 'vitest';
import words from '#content/tools/brief.json';
import ui from '#content/ui.json';
import { messageToFragment } from '#state/passing/link.ts';
import { awake } from '../support/awake.ts';
import { findings } from '../support/axe.ts';
import { keepClients } from '../support/clients.ts';
import { downloaded } from '../support/files.ts';
import { gate } from '../support/gate.ts';
import { open } from '../support/open.ts';
import { expect, HELD_BACK, test } from '../support/page.ts';
import { BRIEF, brief, button, fields, meet, openDialog, RESULT, TASK } from '../support/passing.ts';

test('a dialog that does not come is told of beside its button', async ({ page, allowed }) => {
  let isGone = true;
  await page.route('**/words/passing*.json', (route) => (isGone ? route.abort() : route.continue()));
  await page.route('**/_astro/pass-on*.js', (route) => (isGone ? route.abort() : route.continue()));
  await open(page, BRIEF);
  await page.getByLabel(TASK).fill('Bleibt');
  await button(page, 'Weitergeben').click();
  const told = page.getByRole('alert').getByText('Dieser Teil ließ sich nicht laden.');
  await told.waitFor();
  isGone = false;
  await page.reload(); // as the sentence says: a browser does not ask a second time for code that did not come
  await awake(page);
  await openDialog(page);
  expect(await told.count()).toBe(0);
  expect(await page.getByLabel(TASK).inputValue()).toBe('Bleibt');
  allowed.push(HELD_BACK);
});

test('what is long in coming is told of; one press is one file, and a dialog that comes late takes no letters away', async ({
  page,
}) => {
  const [dialog, more, calendar] = [gate(), gate(), gate()];
  for (const [part, { isOpen }] of Object.entries({ 'pass-on': dialog, 'more-actions': more, calendar }))
    await page.route(`**/_astro/${part}*.js`, async (route) => {
      await isOpen;
      await route.continue();
    });
  let files = 0;
  page.on('download', () => {
    files += 1;
  });
  await open(page, BRIEF);
  await page.getByLabel(words.labels.day.de, { exact: true }).fill('7.12.2026');
  const coming = page.locator('.tool-actions').getByText(ui.frame.partComing.de);
  await button(page, 'Weitergeben').click();
  expect(await button(page, 'Weitergeben').getAttribute('aria-busy')).toBe('true');
  await coming.waitFor();
  await page.getByLabel(TASK).pressSequentially('Bleibt ');
  dialog.open();
  await coming.waitFor({ state: 'detached' });
  await page.keyboard.type('ganz');
  expect(await page.getByLabel(TASK).inputValue()).toBe('Bleibt ganz');
  await openDialog(page);
  await page.keyboard.press('Escape');
  await page.locator('.more summary').click();
  await coming.waitFor();
  more.open();
  const toCalendar = page.getByRole('button', { name: ui.frame.calendar.all.de });
  await toCalendar.click();
  await page.locator('.tool-said').getByText(ui.frame.partComing.de).waitFor();
  await toCalendar.click();
  calendar.open();
  await page.getByText(ui.frame.calendar.made.one.de.slice(0, 30)).waitFor();
  expect(files).toBe(1);
});

test('words that do not come are asked for again with the next press', async ({ page, allowed }) => {
  await page.route('**/words/passing*.json', (route) => route.abort(), { times: 1 });
  await open(page, BRIEF);
  await page.getByLabel(TASK).fill('Bleibt');
  await button(page, 'Weitergeben').click();
  await page.getByRole('alert').getByText('Dieser Teil ließ sich nicht laden.').waitFor();
  await openDialog(page);
  allowed.push(HELD_BACK);
});

test('a browser that cannot pack says so, and the file goes without', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'CompressionStream'));
  await open(page, BRIEF);
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

test('the dialog by keyboard, the file it gives, the QR code, and an empty form', async ({ page }) => {
  await open(page, BRIEF);
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

test('one’s own name is asked for once: it goes on the card when it is sent, and a name that stands there is kept', async ({
  page,
}) => {
  await open(page, BRIEF);
  await page.locator('.seen-as').getByRole('button', { name: 'Auftraggeberseite' }).click();
  await page.getByLabel(TASK).fill('Kurz');
  const from = page.getByLabel('Von', { exact: true });
  const send = async (name: string): Promise<void> => {
    await from.fill(name);
    const file = page.waitForEvent('download');
    await button(page, 'Datei herunterladen').click();
    await file;
    await page.keyboard.press('Escape');
  };
  await openDialog(page);
  await from.fill('Nur versucht');
  await page.keyboard.press('Escape');
  await openDialog(page);
  expect(await from.inputValue()).toBe('');
  await send('Markus Brand');
  await page.reload();
  await awake(page);
  await openDialog(page);
  expect(await from.inputValue()).toBe('Markus Brand');
  await send('M. B. im Urlaub');
  await page.goto(`${inject('rootUrl')}mappe/`);
  expect(await page.getByLabel('Name der Auftraggeberseite').inputValue()).toBe('Markus Brand');
});

test('a password and open brackets are told of before the brief leaves, with the way to the line', async ({ page }) => {
  await open(page, BRIEF);
  await page.getByLabel(TASK).fill('Postfach von [Name] sichten');
  const access = page.getByLabel(fields.access.question.de);
  const dialog = page.locator('.pass-on');
  // A word that stands before the password hides it no more than it hides itself.
  await page.getByLabel(RESULT).fill('Befunde liegen im Ordner des Tages');
  await access.fill('Passwort: Sommer2026!');
  await openDialog(page);
  expect(await dialog.locator('.remarks li').allInnerTexts()).toEqual([
    expect.stringContaining('gehört: Befunde.'),
    expect.stringContaining('gehört: Passwort.'),
    expect.stringContaining('[Klammern]'),
  ]);
  await page.keyboard.press('Escape');
  await page.getByLabel(RESULT).fill('');
  await openDialog(page);
  expect(await dialog.locator('h2').innerText()).toBe('Weitergeben: Aufgabenbrief\u00a0– Postfach von [Name] sichten');
  expect(await dialog.locator('.remarks li').count()).toBe(2);
  expect(await dialog.innerText()).not.toContain('Sommer2026!');
  expect(await button(page, 'Link kopieren').isEnabled()).toBe(true); // nothing is forbidden
  // The whole collaboration carries it too.
  await page.goto(`${inject('rootUrl')}mappe/`);
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

test('a few sheets of many go along: each can be left out, and what is said is said of those', async ({ page }) => {
  const briefs = Array.from(
    { length: 9 },
    (_, n) =>
      ['brief', { title: `Aufgabe ${n + 1} für [Name]`, ...(n === 3 && { access: 'Passwort: Sommer2026!' }) }] as const,
  );
  await keepClients(page, [{ id: 'tischlerei', name: 'Holm', card: { role: 'client' }, sheets: briefs }]);
  await page.goto(`${inject('rootUrl')}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  const dialog = page.locator('.pass-on');
  // The secret first, whichever sheet it is in; then three of the nine with brackets.
  await expect.poll(() => dialog.locator('.remarks > ul li').allInnerTexts()).toHaveLength(4);
  expect(await dialog.locator('.remarks li').first().innerText()).toContain('gehört: Passwort.');
  expect(await dialog.locator('.remarks summary').innerText()).toBe('Weitere Hinweise: 6');
  await dialog.getByText('Welche Blätter (9 von 9)').click();
  await button(page, 'Keines auswählen').click();
  await dialog.getByRole('alert').getByText('Wählen Sie mindestens ein Blatt aus.').waitFor();
  expect(await button(page, 'Datei herunterladen').isDisabled()).toBe(true);
  expect(await dialog.locator('textarea').count()).toBe(0);
  await dialog.getByLabel('Aufgabe 7').check();
  await dialog.getByLabel('Aufgabe 2').check();
  await dialog.getByText('Welche Blätter (2 von 9)').waitFor();
  expect(await dialog.locator('.remarks li').count()).toBe(2);
  const before = await dialog.locator('textarea').inputValue();
  await dialog.getByLabel('Aufgabe 2').uncheck();
  await expect.poll(() => dialog.locator('textarea').inputValue()).not.toBe(before);
  const link = await dialog.locator('textarea').inputValue();
  const { context, page: other } = await meet();
  await other.goto(link);
  await other.getByText('Aufgabenbrief: Aufgabe 7').first().waitFor();
  expect(await other.locator('main').innerText()).not.toContain('Aufgabe 2');
  await context.close();
});

test('axe finds nothing in the dialog and on received pages; nothing scrolls sideways at 320 px', async ({ page }) => {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, BRIEF);
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
  await page.goto(
    `${inject('rootUrl')}weitergabe/${await messageToFragment(brief({ title: 'Anders', steps: 'Neu' }))}`,
  );
  await page.locator('.received-paper').waitFor();
  expect(await findings(page)).toEqual([]);
  expect(await over()).toBeLessThanOrEqual(0);
});
