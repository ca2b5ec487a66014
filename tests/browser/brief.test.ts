/** The task brief from both sides: write it, take over what is known, check it, ask, answer, repeat it, print it. */
import { readdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import ui from '#content/ui.json';
import { awake } from '../support/awake.ts';
import { findings } from '../support/axe.ts';
import { launchOptions } from '../support/chromium.mjs';
import { downloaded } from '../support/files.ts';
import { gate } from '../support/gate.ts';
import { open } from '../support/open.ts';
import { expect, HELD_BACK, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';
import { keep } from '../support/sheets.ts';
import { type StoredEntry, storedDocument, storedPlace } from '../support/stored.ts';

const templates = readdirSync('content/templates').map((file) => file.replace('.json', ''));

const openBrief = (page: Page, path = 'werkzeuge/aufgabenbrief/'): Promise<void> => open(page, path);
const side = (page: Page, name: string) => page.locator('.seen-as').getByRole('button', { name });
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Two people in two zones, as another tool would have stored them, and what else is there. */
function storeCard(page: Page, ...more: readonly StoredEntry[]): Promise<void> {
  const card = {
    client: 'Praxis Berg',
    assistant: 'Jana Lang',
    role: 'client',
    clientZone: 'Europe/Berlin',
    assistantZone: 'Asia/Manila',
  };
  return keep(page, [storedDocument('abcdefgh12.collaboration', card), storedPlace('abcdefgh12'), ...more]);
}

test('the sheet beside the form shows its colours as they print, in the dark too', async ({ page }) => {
  await openBrief(page);
  const colourIn = (place: string) =>
    page
      .locator(`${place} .mark.client`)
      .first()
      .evaluate((mark) => getComputedStyle(mark, '::before').borderTopColor);
  const printed = await colourIn('.sheet-paper');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourIn('.seen-as')).not.toBe(printed);
  expect(await colourIn('.sheet-paper')).toBe(printed);
});

test('the client writes, the assistant checks and asks, the client answers; all of it is on one page', async ({
  page,
}) => {
  await storeCard(page);
  await openBrief(page);
  // An example goes into the field and out again.
  await page.locator('.field-example summary').first().click();
  await page.getByRole('button', { name: /Beispiel einsetzen.*Was ist zu tun/ }).click();
  expect(await page.getByLabel('Was ist zu tun?').inputValue()).toBe('Podcasts für Gastauftritte suchen');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  expect(await page.getByLabel('Was ist zu tun?').inputValue()).toBe('');

  await page.getByLabel('Was ist zu tun?').fill('Übergrößen prüfen');
  await page.getByLabel('Welche Unterlagen gibt es').fill('Liste „Größen“ im Ordner 2027');
  await page.getByLabel('Tag', { exact: true }).fill('4.12.2099');
  await page.getByLabel('Uhrzeit').fill('12');
  await page.keyboard.press('Tab');
  await page.locator('.due-said', { hasText: 'Freitag, 4. Dezember 2099, 12:00 Uhr (Berlin)' }).waitFor();
  await page.locator('.due-said', { hasText: 'Assistenz: 19:00 Uhr (Manila)' }).waitFor();
  // At the cap: one of the choices, and own words beside it.
  const atCap = page.getByLabel('Was geschieht an dieser Grenze?');
  await atCap.fill('Vorher anrufen.');
  await page.getByRole('button', { name: 'Fertigstellen, höchstens eine Stunde mehr' }).click();
  await page.getByRole('button', { name: 'Abgeben, was da ist, und schreiben' }).click();
  expect(await atCap.inputValue()).toBe(
    'Vorher anrufen.\nAbgeben, was da ist, und schreiben, was fehlt. Ich entscheide am selben Tag.',
  );

  await side(page, 'Assistenz').click();
  await page.locator('.reading', { hasText: 'Übergrößen prüfen' }).waitFor();
  await page.getByRole('button', { name: /Etwas unklar.*Unterlagen/ }).click();
  await page.keyboard.type('Gilt die Liste auch für Österreich?'); // the field has the focus
  const point = (name: string) => page.getByRole('group', { name });
  await point('Habe ich alle Angaben').getByText('noch nicht', { exact: true }).click();
  await page.getByLabel('Was fehlt?').fill('Die Größentabelle von 2026');
  for (const name of ['Kann ich das', 'Schaffe ich', 'Reichen die'])
    await point(name).getByText('ja', { exact: true }).click();
  await page.getByLabel('Die Aufgabe in Ihren Worten').fill('Ich prüfe 20 Größen und schreibe niemanden an.');
  await page.getByText('Vor dem Anfangen ist noch etwas zu klären. Eine offene Frage.').waitFor();
  expect(await findings(page)).toEqual([]);

  await page.reload(); // the next day
  await page.locator('.seen-as [aria-pressed=true]', { hasText: 'Assistenz' }).waitFor(); // as it was left
  await page.locator('.seen-as button', { hasText: 'Auftraggeberseite' }).click();
  await page.locator('.returned', { hasText: 'Angaben: Die Größentabelle von 2026' }).waitFor();
  await page.getByRole('button', { name: 'Zu „Unterlagen“' }).click();
  await page.keyboard.type('Ja, auch für Österreich.');
  await page.locator('[data-remark=inputs]').getByRole('checkbox').check();
  await page.getByText('ja, genau', { exact: true }).click();
  expect(await page.locator('.returned .jumps').count()).toBe(0);
  expect(await findings(page)).toEqual([]);

  const paper = await printed(page);
  expect(paper.pages).toBe(1);
  for (const text of [
    'Auftraggeberseite: Praxis Berg',
    'Assistenz: Jana Lang',
    'Übergrößen prüfen',
    'Liste „Größen“ im Ordner 2027',
    'Freitag, 4. Dezember 2099, 12:00 Uhr (Berlin)',
    'Assistenz: 19:00 Uhr (Manila)',
    'Vorher anrufen.',
    'Frage: Gilt die Liste auch für Österreich?',
    'Antwort: Ja, auch für Österreich.',
    'noch nicht (Die Größentabelle von 2026)',
    'Ich prüfe 20 Größen und schreibe niemanden an.',
    'Antwort: ja, genau',
  ])
    expect(paper.text).toContain(text);
});

describe('with a clipboard', () => {
  test.override({ options: { permissions: ['clipboard-read', 'clipboard-write'] } });

  test('an own template and a series: the next brief with the next date, kept at once', async ({ page }) => {
    await openBrief(page, 'en/tools/brief/');
    await page.getByLabel('What is to be done?').fill('File the invoices');
    await page.getByLabel('Day', { exact: true }).fill('29/11/2099');
    await page.keyboard.press('Tab');
    await page.getByLabel('Repeats').selectOption('weekly');
    await page.getByLabel('Offer as a template of your own').check();
    await page.getByRole('group', { name: 'State of the task' }).getByText('done').click();
    await page.getByRole('button', { name: 'Copy email text' }).click();
    await page.locator('.copy', { hasText: 'Copied' }).waitFor();
    const mail = await page.evaluate(() => navigator.clipboard.readText());
    expect(mail).toMatch(/^Task brief: File the invoices\n/);
    expect(mail).toContain('29 November 2099, then every week');

    await page.getByRole('button', { name: /Make the next brief: .*6 December 2099/ }).click();
    await page.reload();
    await awake(page);
    expect(await page.locator('.sheets li').count()).toBe(2);
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('6 Dec 2099');
    await page.getByText('handed over', { exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: 'being written' }).isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Start from a template' }).click();
    await page
      .getByRole('group', { name: 'Your own templates' })
      .getByText('File the invoices', { exact: true })
      .click();
    await page.getByRole('button', { name: 'Begin with this' }).click();
    expect(await page.getByLabel('What is to be done?').inputValue()).toBe('File the invoices');
    expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('');
  });
});

test('a day is read as people write to each other about it, said in full, and stored', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-30T09:00:00');
  await openBrief(page, 'en/tools/brief/');
  const day = page.getByLabel('Day', { exact: true });
  const said = page.locator('.due-fields .said').first();
  for (const [typed, understood] of [
    ['11-30-2026', 'Monday, 30 November 2026'],
    ['two weeks from Monday', 'Monday, 14 December 2026'],
    ['by the end of January', 'Sunday, 31 January 2027'],
  ] as const) {
    await day.fill('');
    await day.pressSequentially(typed);
    await expect.poll(() => said.innerText()).toBe(understood);
  }
  await page.getByLabel('Time', { exact: true }).fill('at 3 pm');
  await page.keyboard.press('Tab');
  await page.reload();
  await awake(page);
  expect(await day.inputValue()).toBe('31 Jan 2027');
  expect(await page.getByLabel('Time', { exact: true }).inputValue()).toBe('15:00');
});

test('a day whose reader comes after the field was left is understood and stored then; without it a plain date is asked for', async ({
  page,
  allowed,
}) => {
  await page.clock.setFixedTime('2026-11-30T09:00:00');
  let [isThere, asked] = [false, 0];
  const { isOpen, open: letCome } = gate();
  await page.route('**/read-any-day*', async (route) => {
    asked += 1;
    if (!isThere) return route.abort();
    await isOpen;
    return route.continue();
  });
  await openBrief(page, 'en/tools/brief/');
  const day = page.getByLabel('Day', { exact: true });
  const said = page.locator('.due-fields .said').first();
  await day.fill('end of January');
  await page.keyboard.press('Tab');
  await expect.poll(() => said.innerText()).toContain('We cannot read this as a date');
  expect(await day.inputValue()).toBe('end of January');
  expect(asked).toBeGreaterThan(0);
  allowed.push(HELD_BACK);

  isThere = true;
  await openBrief(page, 'en/tools/brief/');
  await day.fill('end of January');
  await page.keyboard.press('Tab');
  letCome();
  await expect.poll(() => day.inputValue()).toBe('31 Jan 2027');
  await expect.poll(() => said.innerText()).toBe('Sunday, 31 January 2027');
});

test('a day that another tab has entered since is not written over by words that are understood later', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-30T09:00:00');
  const { isOpen, open: letCome } = gate();
  await page.route('**/read-any-day*', (route) => isOpen.then(() => route.continue()));
  await openBrief(page, 'en/tools/brief/');
  await page.getByLabel('What is to be done?').fill('File the invoices');
  const day = page.getByLabel('Day', { exact: true });
  await day.fill('end of January');
  await page.keyboard.press('Tab');
  const other = await page.context().newPage();
  await openBrief(other, 'en/tools/brief/');
  await other.getByLabel('Day', { exact: true }).fill('5 May 2027');
  await other.keyboard.press('Tab');
  await page.locator('.sheet', { hasText: '5 May 2027' }).waitFor();
  letCome();
  await expect.poll(() => day.inputValue()).toBe('5 May 2027');
  expect(await other.getByLabel('Day', { exact: true }).inputValue()).toBe('5 May 2027');
  await other.close();
});

test('templates are found by what people type, not by their names alone', async ({ page }) => {
  const typed = {
    'en/tools/brief/': {
      email: 'inbox',
      travel: 'travel',
      'social media': 'social',
      blog: 'blog',
      accounting: 'bookkeeping',
      expense: 'bookkeeping',
      bills: 'invoices',
      resume: 'applicants',
    },
    'werkzeuge/aufgabenbrief/': {
      email: 'inbox',
      Dienstreise: 'travel',
      'social media': 'social',
      Artikel: 'blog',
      Ausgaben: 'bookkeeping',
      Mahnung: 'invoices',
      Lebenslauf: 'applicants',
    },
  };
  for (const [path, words] of Object.entries(typed)) {
    await openBrief(page, path);
    await page.locator('.gallery > button').click();
    const find = page.locator('.picker-find input');
    for (const [word, id] of Object.entries(words)) {
      await find.fill(word);
      await page.locator(`.picker [type=radio][value=${id}]`).waitFor();
      expect(await page.locator('.picker [type=radio]').count(), word).toBeLessThan(8);
      await find.fill(`${word} zzz`);
      expect(await page.locator('.picker [type=radio]').count(), word).toBe(0);
    }
  }
});

test('a template is chosen by keyboard alone, and Escape leads back', async ({ page }) => {
  await openBrief(page);
  const opener = page.getByRole('button', { name: 'Mit einer Vorlage beginnen' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.locator('.picker').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focusedText(page)).toBe('Mit einer Vorlage beginnen');

  await page.keyboard.press('Enter');
  await page.locator('.picker [value=applicants]').waitFor();
  // Closed and opened before the page has heard of the closing.
  await opener.evaluate((button: HTMLElement) => {
    document.querySelector<HTMLDialogElement>('.gallery dialog')?.close();
    button.click();
  });
  expect(await page.evaluate(() => document.activeElement?.matches('.picker [type=radio]'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.locator('.picker-title').waitFor();
  const title = await page.locator('.picker-title').innerText();
  await page.keyboard.press('Enter');
  await page.locator('.picker').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Was ist zu tun?').inputValue()).toBe(title);
  expect(await page.evaluate(() => document.activeElement?.matches('.question textarea'))).toBe(true);
  // Nothing of the person's is in it yet, so nothing is kept; with the first letter all of it is.
  await page.getByText('Wird mit Ihrer ersten Änderung gespeichert, nur in diesem Browser').waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(title);
  await page.keyboard.type('x');
  await page.getByText(/^Gespeichert/).waitFor();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain(`${title}x`);
});

test('from one bracket of a template to the next, by mouse and by keys, until none is left; what is skipped comes again', async ({
  page,
}) => {
  await openBrief(page, 'werkzeuge/aufgabenbrief/?template=newsletter');
  const next = page.getByRole('button', { name: 'Nächste Klammer' });
  const chosen = () =>
    page.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
  await next.click();
  expect(await chosen()).toBe('[Monat]');
  await next.click(); // skipped
  expect(await chosen()).toBe('[Datum]');
  await page.keyboard.type('3. Dezember');
  await page.getByRole('button', { name: 'Nächste Klammer · noch 7' }).waitFor();
  for (let left = 7; left > 0; left -= 1) {
    await page.keyboard.press('Control+Enter');
    expect(await chosen()).toMatch(/^\[.+\]$/);
    await page.keyboard.type('Ort');
  }
  await page.getByText('Alle Klammern sind gefüllt.').waitFor();
  expect(await page.locator('[data-cell="title"]').inputValue()).toContain('Newsletter Ort');
  expect(await page.locator('[data-cell="purpose"]').inputValue()).toContain('am 3. Dezember erfahren');
});

test('where the system forces its colours, brackets and hints in the text are seen all the same', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openBrief(page, 'werkzeuge/aufgabenbrief/?template=newsletter');
  const mark = page.locator('.marked mark').first();
  await mark.waitFor();
  // They lie behind the field, whose letters get an opaque plate there unless it is left alone; and colours of marks are taken away.
  const looks = () =>
    mark.evaluate((element) => {
      const field = element.closest('.marked')?.querySelector('textarea') as Element;
      return [getComputedStyle(field).forcedColorAdjust, getComputedStyle(element).textDecorationThickness];
    });
  await expect.poll(looks).toEqual(['none', '3px']);
});

test('an agreed task that goes into the calendar is stored with it, and its entry keeps its name', async ({ page }) => {
  const task = { text: 'Fünf Aufmaße abtippen', side: 'assistant', on: '2099-12-04', place: 1 };
  await storeCard(page, storedDocument('abcdefgh12.first-talk.talk', { tasks: { a: task } }));
  await openBrief(page);
  await page.getByRole('button', { name: 'Mit einer Vorlage beginnen' }).click();
  await page.locator('.picker').getByLabel(task.text).check();
  await page.keyboard.press('Enter');
  await page.locator('.more summary').click();
  const uid = async (): Promise<string> => {
    const all = page.getByRole('button', { name: 'Alle Termine in den Kalender' });
    const [file] = await Promise.all([page.waitForEvent('download'), all.click()]);
    return (await downloaded(file)).match(/^UID:(.*?)\r?$/m)?.[1] ?? '';
  };
  const first = await uid();
  expect(first).toMatch(/^abcdefgh12\.brief\.[a-z0-9]{10}\.due@eingespielt$/);
  await page.getByLabel('Was ist zu tun?').press('x');
  expect(await uid()).toBe(first);
});

test('an empty sheet seen as the assistant says that there is nothing to read yet, not part by part', async ({
  page,
}) => {
  await openBrief(page);
  await side(page, 'Assistenz').click();
  await page.getByText('Dieses Blatt ist noch leer.').waitFor();
  expect(await page.locator('.reading section').count()).toBe(0);
  await side(page, 'Auftraggeberseite').click();
  await page.getByLabel('Was ist zu tun?').fill('Podcasts suchen');
  await side(page, 'Assistenz').click();
  await page.locator('.reading', { hasText: 'Podcasts suchen' }).waitFor();
});

test('the briefs of a series are told apart, where they lie and in the binder', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openBrief(page);
  const task = page.getByLabel('Was ist zu tun?');
  await task.fill('Belege ablegen');
  await page.getByLabel('Tag', { exact: true }).fill('10.12.2026');
  await page.getByLabel('Wiederholt sich').selectOption({ label: 'jede Woche' });
  await page.getByRole('button', { name: 'Nächsten Brief anlegen' }).click();
  const names = ['Belege ablegen · 10.12.2026', 'Belege ablegen · 17.12.2026'];
  await expect.poll(async () => (await page.locator('.sheets li').allInnerTexts()).sort()).toEqual(names);
  expect(await task.inputValue()).toBe('Belege ablegen');
  await page.goto(`${inject('rootUrl')}mappe/`);
  for (const name of names) await page.getByRole('link', { name: `Aufgabenbrief: ${name}` }).waitFor();
  // A long name takes no more room in the row than its button.
  await openBrief(page);
  await task.fill('Belege des Monats sammeln, umbenennen und ablegen, danach die Buchhaltung anschreiben');
  const [place, pill] = ['.sheets li:has([aria-current])', '.sheets [aria-current]'].map((one) => page.locator(one));
  await expect.poll(async () => (await pill?.boundingBox())?.height).toBeGreaterThan(50);
  expect((await place?.boundingBox())?.width).toBe((await pill?.boundingBox())?.width);
});

test('what the runs of a task took becomes its cap, from the third on', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openBrief(page);
  await page.getByLabel('Was ist zu tun?').fill('Belege ablegen');
  await page.getByLabel('Tag', { exact: true }).fill('10.12.2026');
  await page.getByLabel('Wiederholt sich').selectOption({ label: 'jede Woche' });
  const took = page.locator('.standing [role=status]', { hasText: 'Gebraucht' });
  const cap = page.getByRole('button', { name: 'Als Obergrenze einsetzen' });
  for (const [typed, said] of [
    ['2:30', 'Gebraucht: 2,5 Stunden in einem Durchgang.'],
    ['3,5', 'Gebraucht: 3 Stunden im Schnitt von 2 Durchgängen.'],
    ['1,8 Std.', 'Gebraucht: 2,6 Stunden im Schnitt von 3 Durchgängen.'],
  ] as const) {
    expect(await cap.count()).toBe(0);
    await page.getByRole('radio', { name: 'erledigt' }).check();
    await page.getByLabel('Wie viele Stunden hat es gebraucht?').fill(typed);
    await expect.poll(() => took.innerText()).toBe(said);
    if (typed === '1,8 Std.') break;
    await page.getByRole('button', { name: 'Nächsten Brief anlegen' }).click();
    await expect.poll(() => page.getByLabel('Wie viele Stunden hat es gebraucht?').count()).toBe(0); // of one run
  }
  await cap.click();
  await page.waitForFunction(() => document.activeElement?.matches('[data-cell="capHours"]'));
  expect(await page.getByLabel('Wie viele Stunden höchstens?').inputValue()).toBe('2,6');
  // Who did it says it, and sees it, too; the cap is the other side's.
  await side(page, 'Assistenz').click();
  await page.locator('.returned [role=status]', { hasText: '2,6 Stunden im Schnitt' }).waitFor();
  expect(await cap.count()).toBe(0);
});

test('the device is carried to another zone while the page is open: days stay, and the deadline is told on the clock there', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  const carryTo = (timezoneId: string) => session.send('Emulation.setTimezoneOverride', { timezoneId });
  await carryTo('Europe/Berlin');
  await openBrief(page);
  const day = page.getByLabel('Tag', { exact: true });
  for (const [field, typed] of [
    [day, '10.12.2026'],
    [page.getByLabel('Uhrzeit'), '14'],
  ] as const) {
    await field.fill(typed);
    await page.keyboard.press('Enter');
  }
  await carryTo('Asia/Manila');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))); // it is opened again there
  await page.locator('.due-said', { hasText: 'Bei Ihnen: 21:00 Uhr (Manila)' }).waitFor();
  await page.getByLabel('Was ist zu tun?').fill('Podcasts suchen');
  expect(await day.inputValue()).toBe('10.12.2026');
  expect(await page.locator('.due-said').innerText()).toContain('Donnerstag, 10. Dezember 2026, 14:00 Uhr (Berlin)');
});

test('a brief that is too long says what to shorten', async ({ page }) => {
  await openBrief(page);
  await page.getByLabel('Welche Schritte sind vorgegeben').fill('Schritt\n'.repeat(40));
  await page.locator('.preview-advice', { hasText: /Etwa \d+ Zeilen zu viel .* „Schritte und Freiheit“/ }).waitFor();
});

test('as many pages come out of the printer as the preview says, up to the last line of a page', async ({ page }) => {
  await openBrief(page, 'werkzeuge/aufgabenbrief/?template=inbox');
  const steps = page.getByLabel('Welche Schritte sind vorgegeben');
  const pages = page.locator('.preview-title output');
  await page.locator('.preview', { hasText: 'Anfragen sollen innerhalb' }).waitFor();
  const typed = await steps.inputValue();
  const count = async (lines: number): Promise<string> => {
    await steps.fill(typed + '\nZeile fünf'.repeat(lines));
    await page.waitForFunction(
      (wanted) => (document.querySelector('.preview')?.textContent?.match(/Zeile fünf/g)?.length ?? 0) === wanted,
      lines,
    );
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return pages.innerText();
  };
  let most = 0;
  while ((await count(most + 1)) === '1 Seite') most += 1;
  expect(await count(most)).toBe('1 Seite');
  expect((await printed(page)).pages).toBe(1);
});

test('where the browser lets no field grow, they grow all the same: with what is typed, taken back, filled in and opened', async ({
  page,
}) => {
  await page.addInitScript(() => {
    CSS.supports = () => false; // asked for that alone
    addEventListener('DOMContentLoaded', () => {
      const fixed = new CSSStyleSheet();
      fixed.replaceSync('textarea { field-sizing: fixed !important }');
      document.adoptedStyleSheets = [fixed];
    });
  });
  /** Fields in sight that show only part of their words. */
  const cut = () =>
    page
      .locator('.tool-screen textarea')
      .evaluateAll((fields) => fields.filter((field) => field.scrollHeight > field.clientHeight).length);
  await openBrief(page);
  const steps = page.getByLabel('Welche Schritte sind vorgegeben');
  const height = async () => (await steps.boundingBox())?.height ?? 0;
  const empty = await height();
  await steps.fill('Schritt\n'.repeat(12));
  await expect.poll(height).toBeGreaterThan(3 * empty);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(height).toBe(empty);
  for (const path of ['aufgabenbrief', 'vereinbarung']) {
    await openBrief(page, `werkzeuge/${path}/`);
    await page.locator('.tool summary', { hasText: 'Mehr' }).click();
    await page.getByRole('button', { name: 'Mit einem Beispiel füllen' }).click();
    for (const closed of await page.locator('.tool-screen details:not([open]) > summary').all())
      if (await closed.isVisible()) await closed.click();
    await expect.poll(cut).toBe(0);
  }
});

test('every template fits on one page', async ({ page }) => {
  expect(templates.length).toBeGreaterThanOrEqual(24);
  await openBrief(page);
  for (const template of templates) {
    await page.getByRole('button', { name: 'Mit einer Vorlage beginnen' }).click();
    await page.locator(`.picker [value=${template}]`).check();
    await page.locator('.picker .strong').click();
    await page.locator('.picker').waitFor({ state: 'detached' });
    const title = await page.getByLabel('Was ist zu tun?').inputValue();
    await page.locator('.sheet .paper-title', { hasText: title }).waitFor();
    expect(await page.locator('.preview-title output').innerText(), template).toBe('1 Seite');
  }
});

test('templates that do not come are told of beside the button, and cover nothing with an empty dialog', async ({
  page,
  allowed,
}) => {
  await openBrief(page);
  const line = gate();
  await page.route('**/_astro/picker*.js', (route) => line.isOpen.then(() => route.abort()));
  await page.getByRole('button', { name: 'Mit einer Vorlage beginnen' }).click();
  await page.getByLabel('Was ist zu tun?').fill('Inzwischen geschrieben');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  line.open();
  await page.getByRole('status').getByText(ui.frame.partFailed.de).waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  allowed.push(HELD_BACK);
});

test('where bars take room, the sheet beside the form keeps its width at every height of the window', async () => {
  const { args = [], ...options } = (await launchOptions()) as { args?: string[] };
  // Playwright hides them.
  const browser = await chromium.launch({ ...options, args, ignoreDefaultArgs: ['--hide-scrollbars'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await openBrief(page);
    // At some height the sheet fits as long as no bar takes a part of its width.
    const fitting = await page.evaluate(() => (document.querySelector('.preview')?.scrollHeight ?? 0) + 2 * 16);
    for (const lower of [25, 15, 5]) {
      await page.setViewportSize({ width: 1200, height: fitting - lower });
      const widths = await page.evaluate(async () => {
        const seen: unknown[] = [];
        for (let frames = 0; frames < 12; frames += 1) {
          await new Promise(requestAnimationFrame);
          seen.push(document.querySelector('.sheet')?.clientWidth);
        }
        return new Set(seen.slice(4)).size;
      });
      expect(widths, `${lower} px lower than where it fits`).toBe(1);
    }
  } finally {
    await browser.close();
  }
});
