/** The agreement as two people use it: both mark, talk about the difference, lay their days over each other, enter a change, print and sign. */
import type { Locator, Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import words from '#content/tools/agreement.json';
import ui from '#content/ui.json';
import { inLocale } from '#locales';
import { awake } from '../support/awake.ts';
import { findings } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { keepClients } from '../support/clients.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { accept, button, linkFrom, meet, openDialog } from '../support/passing.ts';
import { printed } from '../support/pdf.ts';

const paths = { de: 'werkzeuge/vereinbarung/', en: 'en/tools/agreement/' } as const;
const typed = {
  de: { client: 'Mo–Fr 9–12', assistant: 'Mo bis Do 14 bis 19 Uhr', change: 'Forum kommt dazu' },
  en: { client: 'Mon–Fri 9 am–12', assistant: 'Mon to Thu 2pm to 7pm', change: 'A forum is added' },
} as const;

const { labels } = words;
const part = (page: Page, title: string) => page.locator('.part', { has: page.getByRole('heading', { name: title }) });
async function openPart(page: Page, title: string) {
  await part(page, title).locator('> summary').click();
  return part(page, title);
}
/** What a side answers to a change. */
const answer = (entry: Locator, side: string) => entry.getByRole('combobox', { name: side });

describe.each(['de', 'en'] as const)('%s', (locale) => {
  const { labels, areas, steps } = inLocale(words, locale);
  const site = inLocale(ui.site, locale);
  const frame = inLocale(ui.frame, locale);
  const replies = areas.find(({ id }) => id === 'replies')!.name;

  test('each side marks alone, the difference is said and shown, a step is agreed and kept', async ({ page }) => {
    await open(page, paths[locale]);
    const rights = await openPart(page, labels.parts.areas);
    const area = rights.locator('.area', { hasText: replies });
    const scaleOf = (side: string) => area.getByRole('group', { name: `${side}: ${replies}` });
    await rights.getByRole('radio', { name: site.client, exact: true }).check();
    expect(await scaleOf(site.assistant).count()).toBe(0);
    // By keyboard: into the scale, two to the right.
    await scaleOf(site.client).getByRole('radio', { name: '1' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await rights.getByRole('radio', { name: site.assistant, exact: true }).check();
    await area.getByText(labels.areas.hidden.replace('{side}', site.client)).waitFor();
    expect(await area.locator('.step-line').count()).toBe(0);
    await scaleOf(site.assistant).getByRole('radio', { name: '4' }).check({ force: true });
    const difference = await area.locator('.area-said').innerText();
    for (const part of ['2', '4', site.assistant]) expect(difference.toLowerCase()).toContain(part.toLowerCase());
    expect(await area.locator('.step-line .between').count()).toBe(1);
    await area.getByRole('button', { name: labels.areas.take.replace('{step}', '2') }).click();
    // The button went: one goes on at the same area.
    expect(await page.evaluate(() => document.activeElement?.closest('.area-row') !== null)).toBe(true);
    const agreed = `2 ${steps[1]?.name}`;
    await area.locator('.area-said', { hasText: agreed }).waitFor();
    await page.reload();
    await awake(page);
    await part(page, labels.parts.areas).locator('.part-state', { hasText: '1' }).waitFor();
    await page.locator('.areas').waitFor(); // the part is still open
    expect(await page.locator('.area-said', { hasText: agreed }).count()).toBe(1);
  });

  test('windows as people type them become one day on two clocks, with a warning before each change', async ({
    page,
  }) => {
    await open(page, paths[locale]);
    const windows = await openPart(page, labels.parts.windows);
    for (const [index, zone] of ['Europe/Berlin', 'Asia/Manila'].entries())
      await windows.locator('select').nth(index).selectOption(zone);
    const fields = windows.getByLabel(labels.windows.field);
    await fields.nth(0).fill(typed[locale].client);
    await fields.nth(1).fill(typed[locale].assistant);
    await page.keyboard.press('Tab');
    await windows.locator('.day-picture').first().waitFor();
    expect(await windows.locator('.day-picture .both rect, .day-picture rect.both').count()).toBeGreaterThan(0);
    expect(await windows.locator('.clock-changes > li').count()).toBe(2);
    expect(await windows.locator('.clock-changes > li').first().innerText()).toMatch(/Manila/);
    await page.reload();
    await awake(page);
    await part(page, labels.parts.windows).locator('.part-state', { hasText: 'Berlin' }).waitFor();
    expect(await windows.locator('select').nth(1).inputValue()).toBe('Asia/Manila');
    expect(await page.getByLabel(labels.windows.field).nth(1).inputValue()).toMatch(/14:00–19:00/);
  });

  test('a change is entered, agreed by both, and stands in the print above two signature lines', async ({ page }) => {
    await open(page, paths[locale]);
    const changes = await openPart(page, labels.parts.changes);
    await changes.getByRole('button', { name: labels.useSuggestion }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe('askChange');
    const add = changes.getByRole('button', { name: labels.changes.add });
    await add.click();
    await page.keyboard.type('Erste');
    await add.click();
    await page.keyboard.type(typed[locale].change); // focus is in the new entry
    const names = changes.locator('.change-name');
    expect(await names.allInnerTexts()).toEqual([typed[locale].change, 'Erste']);
    const entry = changes.locator('.change').first();
    await answer(entry, site.client).selectOption(labels.changes.yes);
    await entry.locator('.change-state', { hasText: site.assistant }).waitFor();
    await answer(entry, site.assistant).selectOption(labels.changes.yes);
    await entry.locator('.change-state', { hasText: labels.changes.agreed }).waitFor();
    const { text, size } = await printed(page);
    expect([Math.round(size.width), Math.round(size.height)]).toEqual([595, 842]);
    for (const side of [site.client, site.assistant]) expect(text).toContain(labels.paper.sign.replace('{side}', side));
    expect(text).toContain(labels.notice);
    expect(text.indexOf(labels.paper.appendix)).toBeGreaterThan(text.indexOf(labels.paper.sign.slice(0, 10)));
    expect(text.indexOf(typed[locale].change)).toBeGreaterThan(text.indexOf(labels.paper.appendix));
    expect(text).not.toContain(frame.undo);
    // Removing puts the focus on the entry that is left, not at the top.
    await entry.getByRole('button', { name: typed[locale].change }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('.history') !== null)).toBe(true);
    await page.keyboard.press('Control+z');
    await names.nth(1).waitFor();
  });
});

test('nobody has agreed to words they have not read: a change that is written anew is agreed anew', async ({
  page: anna,
}) => {
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { context, page: bert } = await meet();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const history = (page: Page) => {
    const changes = part(page, labels.parts.changes.de);
    const entry = changes.locator('.change').first();
    const state = (text: string) => entry.locator('.change-state', { hasText: text }).waitFor();
    const agree = (name: string) => answer(entry, name).selectOption('einverstanden');
    return { changes, entry, state, agree };
  };
  const [hers, his] = [history(anna), history(bert)];
  await open(anna, paths.de);
  await openPart(anna, labels.parts.changes.de); // it stays open in its tab
  await hers.changes.getByRole('button', { name: labels.changes.add.de }).click();
  await anna.keyboard.type('Zwei Stunden mehr');
  await hers.agree('Auftraggeberseite');
  await bert.goto(await linkFrom(anna));
  await bert.getByRole('group', { name: 'Ich bin' }).getByLabel('Assistenz').check();
  await accept(bert);
  await openPart(bert, labels.parts.changes.de);
  await his.entry.locator('.change-name').click();
  await his.agree('Assistenz');
  await his.state('vereinbart');
  // Meanwhile she writes it anew: his consent comes back beside other words.
  await hers.entry.getByLabel(labels.changes.what.de).fill('Fünf Stunden mehr');
  await hers.agree('Auftraggeberseite');
  await anna.goto(await linkFrom(bert));
  await anna.getByText('Eine Antwort auf eine Änderung gilt nicht mehr: Sie galt einem anderen Wortlaut.').waitFor();
  expect(await anna.getByText('Einzeln ansehen').count()).toBe(0); // nothing comes in
  await accept(anna);
  await hers.state('wartet auf: Assistenz');
  // And his own copy does not agree to what he now reads for the first time.
  await bert.goto(await linkFrom(anna));
  await accept(bert);
  await his.entry.locator('.change-name', { hasText: 'Fünf Stunden mehr' }).waitFor();
  await his.state('wartet auf: Assistenz');
  // Who writes keeps the own consent, and asks the other anew.
  if ((await his.entry.getAttribute('open')) === null) await his.entry.locator('.change-name').click();
  await his.agree('Assistenz');
  await his.state('vereinbart');
  await his.entry.getByLabel(labels.changes.price.de).fill('plus 120 Euro');
  await his.state('wartet auf: Auftraggeberseite');
  await context.close();
});

test('a change that one side does not want stays on record: who said no, when and why', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-03T09:00:00'));
  await open(page, paths.de);
  const changes = await openPart(page, labels.parts.changes.de);
  await changes.getByRole('button', { name: labels.changes.add.de }).click();
  await page.keyboard.type('Rechnungen ablegen');
  const entry = changes.locator('.change').first();
  const state = (text: string) => entry.locator('.change-state', { hasText: text }).waitFor();
  await answer(entry, 'Auftraggeberseite').selectOption('einverstanden');
  await changes.getByText('1 noch nicht vereinbart').waitFor();
  // Until it is answered it is due, and the way from there leads to it.
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('link', { name: 'Änderung beantworten: Rechnungen ablegen' }).click();
  await awake(page);
  await page.waitForFunction(() => document.activeElement?.closest('details.change') !== null);
  // By keyboard: to the other side's answer, to its last choice.
  await answer(entry, 'Auftraggeberseite').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await state('Nein von: Assistenz, 03.12.2026');
  expect(await changes.getByText('noch nicht vereinbart').count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bis März ist kein Platz.');
  const { text } = await printed(page);
  const paper = text.replace(/\s+/g, ' ');
  for (const word of ['Nein von: Assistenz, 03.12.2026', 'Grund: Bis März ist kein Platz.'])
    expect(paper).toContain(word);
  expect(await findings(page)).toEqual([]);
  await page.reload();
  await awake(page);
  await state('Nein von: Assistenz, 03.12.2026');
  // Said to these words: with others it is open again, and the reason is still there to be read.
  await entry.getByLabel(labels.changes.hours.de).fill('plus 1 Stunde im Monat');
  await state('vorgeschlagen');
  expect(await entry.getByLabel(labels.changes.whyNot.de).inputValue()).toBe('Bis März ist kein Platz.');
  await page.getByRole('button', { name: /^Rückgängig/ }).click();
  await state('Nein von: Assistenz, 03.12.2026');
});

test('what is agreed as a trial has a last day, and on it the two are asked how to go on', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-03T09:00:00'));
  await open(page, paths.de);
  const changes = await openPart(page, labels.parts.changes.de);
  await changes.getByRole('button', { name: labels.changes.add.de }).click();
  await page.keyboard.type('Forum nur dienstags');
  const entry = changes.locator('.change').first();
  const state = (text: string) => entry.locator('.change-state', { hasText: text }).waitFor();
  for (const side of ['Auftraggeberseite', 'Assistenz']) await answer(entry, side).selectOption('einverstanden');
  await entry.getByLabel(labels.changes.until.de).fill('in 4 Wochen');
  await page.keyboard.press('Tab');
  await state('vorgeschlagen'); // with an end it is another promise
  await entry.getByLabel(labels.changes.from.de).fill('1.1.2027');
  await page.keyboard.press('Tab');
  await entry.getByText(labels.changes.untilEarly.de).waitFor();
  await entry.getByLabel(labels.changes.from.de).fill('');
  await page.keyboard.press('Tab');
  for (const side of ['Auftraggeberseite', 'Assistenz']) await answer(entry, side).selectOption('einverstanden');
  await state('vereinbart, bis 31.12.2026');
  expect((await printed(page)).text.replace(/\s+/g, ' ')).toContain('vereinbart, bis 31.12.2026');
  await page.clock.setFixedTime(new Date('2027-01-04T09:00:00'));
  await page.goto(`${inject('rootUrl')}mappe/`);
  const asked = page.getByRole('link', { name: 'Ende der Probe, wie geht es weiter: Forum nur dienstags' });
  await asked.click();
  await awake(page);
  await state('vereinbart, galt bis 31.12.2026');
  await changes.getByRole('button', { name: /^Heute durchgesehen/ }).click();
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByText('In den nächsten sieben Tagen steht nichts an.').waitFor();
});

test('of what is agreed to last the binder asks after four weeks whether the estimate was right', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-31T09:00:00'));
  const forum = { what: 'Forum', on: '2026-12-03', client: true, assistant: true, place: 1 };
  await keepClients(page, [
    { id: 'clientclient', name: 'Berg Seife', sheets: [['agreement', { changes: { forum } }]] },
  ]);
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByRole('link', { name: 'Fünf Minuten Rückblick, stimmt der Aufwand: Forum' }).first().click();
  await awake(page);
  await page.locator('.change-state', { hasText: 'vereinbart' }).waitFor();
  await page.getByRole('button', { name: /^Heute durchgesehen/ }).click();
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByText('In den nächsten sieben Tagen steht nichts an.').first().waitFor();
});

test('lists by keyboard: Enter adds the next line, the focus follows', async ({ page }) => {
  await open(page, paths.de);
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await page.keyboard.type('Posteingang sortieren');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Termine bestätigen');
  expect(await page.locator('.lines').first().locator('textarea').count()).toBe(2);
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('.lines textarea')?.value === 'Termine bestätigen',
  );
  // On a phone the rest is behind one button, which Escape comes back to; on the next one, once the line is gone.
  await page.setViewportSize({ width: 360, height: 780 });
  const more = page.getByRole('button', { name: /^Mehr ?: Termine bestätigen/ });
  await more.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('.lines textarea')?.value === 'Posteingang sortieren',
  );
  await page.keyboard.press('Escape');
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator('.lines .row-acts:visible').count()).toBe(0);
  await more.press('Enter');
  await page.getByRole('button', { name: '„Termine bestätigen“ entfernen' }).press('Enter');
  expect(await page.locator('.lines').first().locator('textarea').count()).toBe(1);
});

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.tool details')) details.open = true;
  });
}
async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test('with everything open and filled axe finds nothing, and nothing is too wide at 320 px', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page, paths.de);
  await page.locator('.more summary').click();
  // The rarer acts keep apart: their style comes late, and was lost once when two changes met.
  const gap = () => page.locator('.more-actions').evaluate((acts) => getComputedStyle(acts).columnGap);
  await expect.poll(gap).not.toBe('normal');
  await page.getByRole('button', { name: ui.frame.example.de }).click();
  await openAll(page);
  const clocks = part(page, labels.parts.windows.de).locator('select');
  for (const index of [0, 1]) await clocks.nth(index).selectOption('Europe/Berlin');
  await page.locator('.day-picture').first().waitFor();
  // Hundreds of time zones are options of a native list; there is nothing to find in them.
  expect(await findings(page, ['option'])).toEqual([]);
  await expectFits(page);
});

test('inside a rule no id stands twice, and it fits a phone', async ({ page }) => {
  await page.goto(`${inject('rootUrl')}regeln/aenderungen/`);
  await page.locator('.tool').scrollIntoViewIfNeeded();
  await awake(page);
  await openAll(page);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await expectFits(page);
});

describe('without JavaScript', () => {
  test.override({ options: { javaScriptEnabled: false } });
  test('all six parts can be read, and the blank sheet prints with lines and signatures', async ({ page }) => {
    await page.goto(inject('rootUrl') + paths.de);
    for (const title of Object.values(inLocale(words, 'de').labels.parts))
      expect(await part(page, title).locator('> summary').isVisible()).toBe(true);
    await part(page, words.labels.parts.duties.de).locator('> summary').click();
    expect(
      await page
        .getByText(words.duties[0]?.text.de ?? '')
        .first()
        .isVisible(),
    ).toBe(true);
    const { text } = await printed(page);
    expect(text).toContain('Ort, Datum – Assistenz');
    for (const { name } of words.areas) expect(text.replace(/[\s-]/g, '')).toContain(name.de.replace(/[\s-]/g, ''));
  });
});

test('undo takes back what was done last, also where it stands on the card of both', async ({ page }) => {
  await open(page, paths.de);
  const purpose = page.locator('[data-cell="purpose"]');
  await purpose.fill('Acht Stunden mehr für Beratung');
  await purpose.blur();
  const start = page.getByLabel('Beginn der Zusammenarbeit').first();
  await start.fill('7.12.2026');
  await start.press('Enter');
  const undo = page.getByRole('button', { name: 'Rückgängig', exact: true });
  await undo.click();
  expect(await start.inputValue()).toBe('');
  expect(await purpose.inputValue()).toBe('Acht Stunden mehr für Beratung');
  await undo.click();
  expect(await purpose.inputValue()).toBe('');
  const redo = page.getByRole('button', { name: 'Wiederholen', exact: true });
  await redo.click();
  await redo.click();
  expect(await purpose.inputValue()).toBe('Acht Stunden mehr für Beratung');
  expect(await start.inputValue()).toBe('07.12.2026');
});

test('a start of the plan that is taken back is taken back in the agreement too', async ({ page }) => {
  await open(page, 'werkzeuge/einarbeitung/');
  const first = page.locator('.plan-head input').first();
  await first.fill('7.12.2026');
  await first.press('Enter');
  await first.fill('11.1.2027');
  await first.press('Enter');
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click();
  const day = await first.inputValue();
  await open(page, paths.de);
  await expect.poll(() => page.getByLabel('Beginn der Zusammenarbeit').first().inputValue()).toBe(day);
});

test('a weekday of another day is asked about, and a day of last week without a year is last week', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-09-07T09:00:00'));
  await open(page, paths.de);
  const start = page.getByLabel('Beginn der Zusammenarbeit').first();
  await start.fill('Mi 17.9.');
  await start.press('Enter');
  await page.getByText('Der Wochentag passt nicht zum Datum: Donnerstag, 17. September 2026.').waitFor();
  await start.fill('31.8.');
  await start.press('Enter');
  expect(await start.inputValue()).toBe('31.08.2026');
});

/** As the assistant of one client: when one works, without a place chosen. */
async function typeOwnWindows(page: Page) {
  await keepClients(page, [{ id: 'adleradler', name: 'Adler' }]);
  await open(page, paths.de);
  const windows = await openPart(page, labels.parts.windows.de);
  const [clock, typed] = [windows.locator('select').nth(1), windows.getByLabel(labels.windows.field.de).nth(1)];
  await typed.fill('Mo–Fr 14–18');
  await typed.press('Enter');
  return { windows, clock, typed };
}

test('windows one types on one’s own clock are read on that clock by the other side', async ({ page }) => {
  const abroad = await (await sharedBrowser()).newContext({ locale: 'de-DE', timezoneId: 'Asia/Manila' });
  try {
    const sender = await abroad.newPage();
    const { windows, clock, typed } = await typeOwnWindows(sender);
    await expect.poll(() => clock.inputValue()).toBe('Asia/Manila');
    expect(await windows.locator('select').first().inputValue()).toBe(''); // of the other side's place nothing is known
    await button(sender, 'Rückgängig').click();
    expect([await typed.inputValue(), await clock.inputValue()]).toEqual(['', '']); // one act
    await button(sender, 'Wiederholen').click();
    await openDialog(sender);
    await page.goto(await sender.locator('.pass-on textarea').inputValue());
    await accept(page);
    const received = await openPart(page, labels.parts.windows.de);
    expect(await received.locator('select').nth(1).inputValue()).toBe('Asia/Manila');
  } finally {
    await abroad.close();
  }
});

describe('where the browser hides its time zone', () => {
  // What Firefox says with `privacy.resistFingerprinting`, and so Tor Browser and LibreWolf.
  test.override({ options: { timezoneId: 'Atlantic/Reykjavik' } });

  test('none is taken for the person’s own, in the agreement or in a brief', async ({ page }) => {
    await open(page, 'werkzeuge/aufgabenbrief/');
    const time = page.getByLabel('Uhrzeit');
    await time.fill('14:30');
    await time.press('Enter');
    const place = page.locator('[data-cell="zone"]');
    expect(await place.inputValue()).toBe('');
    await place.selectOption('Europe/Berlin'); // the places are offered all the same
    const { clock } = await typeOwnWindows(page);
    await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('assistantWindows')));
    expect(await clock.locator('option:checked').textContent()).toBe(labels.windows.zoneNone.de);
  });
});
