/** What people paste from letters and tables, through the clipboard: lists become rows in one act, and nothing is cut off without a word. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';

async function openToPaste(page: Page, path: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, path);
}
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
  await page.keyboard.press('Control+v');
}
/** As a page gives its table to the clipboard. @param rows each begins with what its cells are */
async function pasteTable(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((lines) => {
    const html = lines.map(
      ([kind, ...cells]) => `<tr>${cells.map((cell) => `<${kind}>${cell}</${kind}>`).join('')}</tr>`,
    );
    const types = {
      'text/plain': lines.map(([, ...cells]) => cells.join('\t')).join('\n'),
      'text/html': `<table><tbody>${html.join('')}</tbody></table>`,
    };
    return navigator.clipboard.write([new ClipboardItem(types)]);
  }, rows);
  await page.keyboard.press('Control+v');
}
const valuesOf = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));

/** As Word puts two levels of bullets and a numbered list into the clipboard. */
const WORD =
  '·\u00a0\u00a0 Post sichten\r\no\u00a0\u00a0 im Postfach\r\n§\tmit Anhang\r\n1.\tReise buchen\r\n1. Oktober Abgabe\r\n';
/** As a table does: cells with a tab between, one with a line break in it. */
const TABLE = 'CRM\tKundendaten\tLesen\r\n"Ablage\r\n""Alt"""\tRechnungen\tSchreiben\r\nSlack\tChat\r\n';

test('a list from a document is that many rows, without its bullets and with its dates, and goes on after the last', async ({
  page,
}) => {
  await openToPaste(page, 'werkzeuge/vereinbarung/');
  const rows = '.lines:first-of-type textarea';
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await page.keyboard.type('Erstens');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Zuletzt');
  await page.locator(rows).first().focus();
  await paste(page, WORD);
  const pasted = ['Post sichten', 'im Postfach', 'mit Anhang', 'Reise buchen', '1. Oktober Abgabe'];
  await expect.poll(() => valuesOf(page, rows)).toEqual(['Erstens', ...pasted, 'Zuletzt']);
  expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('1. Oktober Abgabe');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect.poll(() => valuesOf(page, rows)).toEqual(['Erstens', 'Zuletzt']);
});

test('a list that was quoted in a mail, or ticked in a chat, is rows of words; one line that begins with more than stays', async ({
  page,
}) => {
  await openToPaste(page, 'werkzeuge/vereinbarung/');
  const rows = '.lines:first-of-type textarea';
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await paste(page, '> Post sichten\r\n> > - Reise buchen\r\n>\r\n> - [ ] Angebote\r\n> - [x] Ablage\r\n');
  const quoted = ['Post sichten', 'Reise buchen', 'Angebote', 'Ablage'];
  await expect.poll(() => valuesOf(page, rows)).toEqual(quoted);
  await page.keyboard.press('Enter');
  await paste(page, '> 500 Euro: nachfragen\nRechnungen');
  await expect.poll(() => valuesOf(page, rows)).toEqual([...quoted, '> 500 Euro: nachfragen', 'Rechnungen']);
});

test('a day is read as it was copied: umlauts in two signs, as macOS has them, and signs nobody sees', async ({
  page,
}) => {
  await openToPaste(page, 'werkzeuge/aufgabenbrief/');
  await page.getByLabel('Tag', { exact: true }).focus();
  await paste(page, '\u200e3. Ma\u0308rz 2099\u202c');
  await page.locator('.said', { hasText: 'Dienstag, 3. März 2099' }).waitFor();
});

test('in a text a pasted list has one sign, keeps its levels, and one press gives back what was pasted', async ({
  page,
}) => {
  await openToPaste(page, 'werkzeuge/aufgabenbrief/');
  const field = (cell: string) => page.locator(`.tool-view [data-cell=${cell}]`);
  const into = async (cell: string, text: string): Promise<void> => {
    await field(cell).focus();
    await paste(page, text);
  };
  await into('title', '•\tPost sichten\r\n');
  await expect.poll(() => field('title').inputValue()).toBe('Post sichten');
  await field('steps').fill('So:\n');
  await into('steps', WORD);
  const listed = 'So:\n– Post sichten\n  – im Postfach\n    – mit Anhang\n1. Reise buchen\n1. Oktober Abgabe';
  await expect.poll(() => field('steps').inputValue()).toBe(listed);
  await into('included', '* Angebote\n   * schriftlich\n☐ Muster\n');
  await expect.poll(() => field('included').inputValue()).toBe('– Angebote\n   – schriftlich\n☐ Muster');
  await into('excluded', '- 5 Euro Nachlass');
  await into('purpose', '- 5 Euro Nachlass\n- Skonto');
  await expect.poll(() => field('purpose').inputValue()).toBe('– 5 Euro Nachlass\n– Skonto');
  expect(await field('excluded').inputValue()).toBe('- 5 Euro Nachlass');
  await page.keyboard.press('Control+z');
  await expect.poll(() => field('purpose').inputValue()).toBe('- 5 Euro Nachlass\n- Skonto');
});

test('a table becomes rows with their columns; what has no column stands behind a dot', async ({ page }) => {
  await openToPaste(page, 'werkzeuge/abschied/');
  await page.locator('details:has(> .leave-rows), details:has(.leave-rows)').first().locator('> summary').click();
  await page.getByRole('button', { name: '+ Zugang' }).click();
  await paste(page, TABLE);
  await expect
    .poll(() => valuesOf(page, '.leave-rows textarea'))
    .toEqual(['CRM', 'Kundendaten', 'Lesen', 'Ablage "Alt"', 'Rechnungen', 'Schreiben', 'Slack', 'Chat', '']);
  await page.keyboard.press('Enter'); // in the last row: one more
  await expect.poll(() => page.locator('.leave-rows > li').count()).toBe(4);
  await openToPaste(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-add').getByLabel('Was').focus();
  await paste(page, TABLE);
  await page.getByRole('checkbox', { name: 'Ablage "Alt" · Rechnungen · Schreiben', exact: true }).waitFor();
  await page.locator('.week-add').getByLabel('Was').focus();
  await paste(page, 'Newsletter\tAssistenz\tDo\t1,5 h\t3\n');
  const row = page.locator('.week-row', { hasText: 'Newsletter · 3' });
  expect(await row.innerText()).toMatch(/Assistenz[\s\S]*1,5 Stunden/);
  await page.locator('.week-group', { hasText: 'Donnerstag' }).getByText('Newsletter · 3').first().waitFor();
});

test('the head of a pasted table is no row; that is said, and one press takes the rows back', async ({ page }) => {
  await openToPaste(page, 'werkzeuge/wochentakt/');
  const add = page.locator('.week-add').getByLabel('Was');
  await add.focus();
  await paste(page, 'Aufgabe\tWer\tBis\tAufwand\r\nNewsletter\tAssistenz\tDo\t1,5 h\r\n');
  await page
    .locator('.tool-said', { hasText: 'keine Zeile der Liste geworden: Aufgabe · Wer · Bis · Aufwand.' })
    .waitFor();
  await page.locator('.week-group', { hasText: 'Donnerstag' }).getByText('Newsletter').first().waitFor();
  expect(await page.locator('.week-row').count()).toBe(1);
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect.poll(() => page.locator('.week-row').count()).toBe(0);
  await openToPaste(page, 'werkzeuge/einarbeitung/');
  await page
    .getByLabel(/Eigener Schritt/)
    .first()
    .focus();
  await pasteTable(page, [
    ['th', 'Kundin', 'KW'],
    ['td', 'Post sichten', '50'],
  ]);
  await page.locator('.check-row', { hasText: 'Post sichten · 50' }).waitFor();
  await page.locator('.tool-said', { hasText: 'keine Zeile der Liste geworden: Kundin · KW.' }).waitFor();
  expect(await page.locator('.check-row', { hasText: 'Kundin' }).count()).toBe(0);
});

test('so it is in the talks and among the must-haves', async ({ page }) => {
  await openToPaste(page, 'werkzeuge/erstgespraech/');
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await paste(page, WORD);
  await expect.poll(() => page.locator('.talk-task').count()).toBe(5);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.talk-task').count()).toBe(6);
  await page.getByRole('button', { name: '+ Eigene Frage' }).first().click();
  await paste(page, WORD);
  await expect.poll(() => page.locator('.talk-own').count()).toBe(5);
  await openToPaste(page, 'werkzeuge/passung/');
  await page.getByRole('radio', { name: 'Auftraggeberseite', exact: true }).check();
  await page.getByRole('button', { name: '+ Eigenen Muss-Punkt hinzufügen' }).click();
  await paste(page, WORD);
  await expect.poll(() => page.locator('.fit-own > li').count()).toBe(5);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.fit-own > li').count()).toBe(6);
  await openToPaste(page, 'werkzeuge/feedback/');
  await page.getByRole('button', { name: '+ Zusage hinzufügen' }).click();
  await paste(page, WORD);
  await expect.poll(() => page.locator('.feedback-actions > li').count()).toBe(5);
});

test('steps pasted into a plan are one act: one press takes them back', async ({ page }) => {
  await openToPaste(page, 'werkzeuge/einarbeitung/');
  const own = page.locator('.check-row', { hasText: /Post sichten|im Postfach|mit Anhang|Reise buchen|Abgabe/ });
  await page
    .getByLabel(/Eigener Schritt/)
    .first()
    .focus();
  await paste(page, WORD);
  await expect.poll(() => own.count()).toBe(5);
  await page.locator('.tool-said', { hasText: '„Post sichten“ und 4 weitere hinzugefügt.' }).waitFor();
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  await expect.poll(() => own.count()).toBe(0);
});

test('a field that is too short for what is pasted says so', async ({ page }) => {
  await openToPaste(page, 'werkzeuge/rueckfragen/');
  await page.locator('.q-ask input[type=text]').focus();
  await paste(page, 'Wort '.repeat(100));
  await paste(page, 'Wort '.repeat(1000));
  const said = page.locator('.tool-said', { hasText: 'In dieses Feld passen 2.000 Zeichen.' });
  await said.waitFor();
  const { y = 0, height = 0 } = (await said.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0); // in sight, wherever the tool ends
  await said.getByRole('button', { name: 'Schließen' }).click();
  await expect.poll(() => said.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.matches('.q-ask input'))).toBe(true);
});

test('so it is said of a line of a pasted list, and of a question noted over any page', async ({ page }) => {
  const long = 'Wort '.repeat(500);
  await openToPaste(page, 'werkzeuge/vereinbarung/');
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await paste(page, `Post sichten\n${long}\nReise buchen`);
  await page.locator('.tool-said', { hasText: 'In dieses Feld passen 2.000 Zeichen.' }).waitFor();
  expect(await page.locator('.lines:first-of-type textarea').count()).toBe(3);
  await page.locator('h1').click();
  await page.keyboard.press('r');
  await page.locator('.ask-dialog[open]').waitFor();
  await paste(page, long);
  await page.locator('.ask-said', { hasText: 'In dieses Feld passen 2.000 Zeichen.' }).waitFor();
});

test('a brief marked whole and copied holds each answer once in the form and once on the sheet beside it, and no buttons', async ({
  page,
}) => {
  await openToPaste(page, 'werkzeuge/aufgabenbrief/');
  const purpose = page.locator('[data-cell="purpose"]');
  await purpose.fill('Die Mappe liegt zeitnah bereit.');
  await page.locator('.marked-behind', { hasText: 'Die Mappe' }).waitFor({ state: 'attached' });
  // Both come a moment later: the style sheet that says what is not marked, and the sheet beside the form.
  await page.waitForFunction(() => {
    const behind = document.querySelector('.marked-behind');
    return behind && getComputedStyle(behind).userSelect === 'none';
  });
  await page.locator('.sheet', { hasText: 'Die Mappe' }).waitFor();
  await purpose.blur();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.match(/Die Mappe/g)).toHaveLength(2);
  expect(copied.match(/Was ist zu tun\?/g)).toHaveLength(1);
  expect(copied).not.toMatch(/Drucken|Weitergeben|Rückgängig|Mehr$/);
});

test('a template and a brief copied into a letter keep their lines, also where white space means nothing', async ({
  page,
}) => {
  const lines = '– Textbausteine aktuell halten\n– Rechnungen in den Ordner';
  const copied = async (): Promise<readonly string[]> => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item?.getType(type))?.text() ?? ''));
    });
  };
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${inject('rootUrl')}vorlagen/postfach/`);
  const [template, asHtml] = await copied();
  expect(template).toContain(`\n${lines}`);
  expect(asHtml).toMatch(/<br[^>]*>– Textbausteine aktuell halten<br/);
  await openToPaste(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('[data-cell="included"]').fill(lines);
  await page.locator('.sheet-paper .brief-text').waitFor();
  await page.locator('h1').click();
  const [brief, briefAsHtml] = await copied();
  expect(brief?.split(lines)).toHaveLength(3);
  expect(briefAsHtml).toMatch(/>– Textbausteine aktuell halten<br/);
});
