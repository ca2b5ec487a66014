/** Everyday work in a real browser: the week by mouse and keyboard, a promise that travels from talk to week and back, covered notes, two manuals. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { findings } from '../support/axe.ts';
import { keepClients } from '../support/clients.ts';
import { downloaded } from '../support/files.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { printed } from '../support/pdf.ts';

const focused = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
/** Monday, 30 November 2026, nine o'clock: stories about weeks need a known one. */
const MONDAY = new Date('2026-11-30T09:00:00');

const stories = {
  de: {
    week: 'werkzeuge/wochentakt/',
    feedback: 'werkzeuge/feedback/',
    what: 'Was',
    when: 'Wann fällig',
    effort: 'Aufwand',
    thursday: 'Donnerstag',
    headed: 'Woche 49: 30. November',
    name: 'Woche 49 · 30.11.–04.12.2026',
    load: 'Für die Assistenz geplant: 1,5 Stunden',
    hours: 'Stunden der Assistenz in dieser Woche',
    settings: 'Woche und Stunden',
    tooMuch: '30 Minuten zu viel: Was darf warten?',
    someHours: '6,9',
    free: '1,5 von 6,9 Stunden · 5,4 Stunden frei',
    today: 'Heute',
    next: 'Nächste Woche aus dieser',
    carried: 'einmal mitgenommen',
    moved: 'in Woche 50 mitgenommen',
    written: 'Schriftlich',
    by: 'Warteliste prüfen (bis Do., 03.12.2026)',
    start: 'Mit Uhr beginnen',
    second: 'Punkt 2 von 5: Erledigtes',
    nextPoint: 'Nächster Punkt',
    take: /^In diese Woche.*Preisliste freigeben/,
    add: '+ Zusage hinzufügen',
    newSheet: '+ Neu',
  },
  en: {
    week: 'en/tools/week/',
    what: 'What',
    when: 'Due',
    effort: 'Effort',
    thursday: 'Thursday',
    headed: 'Week 49: 30 November',
    name: 'Week 49 · 30 Nov – 4 Dec 2026',
    load: 'Planned for the assistant: 1.5 hours',
    hours: 'The assistant’s hours this week',
    settings: 'Week and hours',
    tooMuch: '30 minutes over: what can wait?',
    someHours: '6.9',
    free: '1.5 of 6.9 hours · 5.4 hours free',
    today: 'Today',
    next: 'Start next week from this one',
    carried: 'carried over once',
    moved: 'carried over to week 50',
    written: 'In writing',
    by: 'Warteliste prüfen (by Thu, 3 Dec 2026)',
    start: 'Start the timer',
    second: 'Point 2 of 5: What is done',
    nextPoint: 'Next point',
  },
} as const;

describe.each(Object.entries(stories))('%s', (_, story) => {
  test('a week: enter, tick, plan hours, check in, take along', async ({ page }) => {
    await page.clock.setFixedTime(MONDAY);
    await open(page, story.week);
    const line = page.locator('.week-add');
    await line.getByLabel(story.what).fill('Warteliste prüfen');
    await line.getByLabel(story.when).selectOption({ label: story.thursday });
    await line.getByLabel(story.effort).fill('1,5');
    await page.keyboard.press('Enter');
    await focused(page, '[data-add]');
    await page.keyboard.type('Absagen beantworten');
    await page.keyboard.press('Enter');
    await page.locator('.week-title', { hasText: story.headed }).waitFor();
    await page.getByText(story.load).waitFor();
    await page.getByRole('button', { name: story.name, exact: true }).waitFor();

    await page.getByText(story.settings, { exact: true }).click();
    await page.getByLabel(story.hours).fill('1');
    await page.keyboard.press('Enter');
    await page.locator('.week-load.much', { hasText: story.tooMuch }).waitFor();
    await page.getByLabel(story.hours).fill(story.someHours);
    await page.keyboard.press('Enter');
    await page.locator('.week-load', { hasText: story.free }).waitFor();

    await page.getByRole('radio', { name: story.today, exact: true }).check();
    expect(await page.locator('.week-row').count()).toBe(2);
    await page.getByRole('checkbox', { name: 'Absagen beantworten' }).check();
    await focused(page, '.week-row > input:checked'); // it stays under the hand
    expect(await page.locator('.week-row').count()).toBe(2);

    await page.locator('.week-ways li li', { hasText: story.by }).waitFor(); // today and this week, not today alone
    await page.locator('.week-ways summary', { hasText: story.written }).click();
    expect(await page.locator('.week-ways textarea').inputValue()).toContain(story.by);
    await page.getByRole('button', { name: story.next }).click();
    await page.locator('.week-row', { hasText: story.carried }).waitFor();
    await focused(page, '.week-title');
    expect(await page.locator('.week-row').count()).toBe(1);
    await page.reload();
    await page.locator('.week-row', { hasText: story.carried }).waitFor(); // kept, although nobody typed
    await page.getByRole('button', { name: story.name, exact: true }).click();
    await page.locator('.week-row.moved', { hasText: story.moved }).waitFor();
    const paper = await printed(page);
    expect(paper.pages).toBe(1);
    for (const words of ['Warteliste prüfen', 'Absagen beantworten', story.moved]) expect(paper.text).toContain(words);
  });
});

test('what comes later goes into the next week that is there, and a line is open in one place only', async ({
  page,
}) => {
  const { de } = stories;
  const row = (text: string) => page.locator('.week-row', { hasText: text });
  await page.clock.setFixedTime(MONDAY);
  await open(page, de.week);
  const add = async (text: string): Promise<void> => {
    await page.locator('[data-add]').fill(text);
    await page.keyboard.press('Enter');
    await row(text).waitFor();
  };
  await add('Warteliste prüfen');
  await page.getByRole('button', { name: de.next }).click();
  await row('Warteliste prüfen').filter({ hasText: de.carried }).waitFor();
  await page.getByRole('button', { name: de.name, exact: true }).click();
  await add('Absagen beantworten');
  await page.getByRole('button', { name: de.next }).click();
  await row('Absagen beantworten').filter({ hasText: de.carried }).waitFor();
  expect(await page.locator('.week-row').count()).toBe(2);
  expect(await page.locator('.sheets li').count()).toBe(2);

  await page.getByRole('button', { name: de.name, exact: true }).click();
  await row('Warteliste prüfen').filter({ hasText: de.moved }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Hier wieder öffnen/ }).count()).toBe(0); // known once the other sheets are read
  await page.getByRole('button', { name: /^Woche 50/ }).click();
  await page.getByRole('button', { name: 'Löschen', exact: true }).click();
  await page.getByRole('button', { name: /^Hier wieder öffnen.*Warteliste/ }).click();
  await page.getByRole('checkbox', { name: 'Warteliste prüfen' }).check();
});

test('undo takes the next week back in both sheets, redo brings it again, and what was changed there stays', async ({
  page,
}) => {
  const { de } = stories;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const sheets = page.locator('.sheets li');
  const moved = page.locator('.week-row.moved', { hasText: de.moved });
  const carried = page.locator('.week-row', { hasText: de.carried });
  await page.clock.setFixedTime(MONDAY);
  await open(page, de.week);
  await page.locator('[data-add]').fill('Warteliste prüfen');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: de.next }).click();
  await carried.waitFor();

  await press('Rückgängig');
  await page.locator('.week-title', { hasText: de.headed }).waitFor(); // back where it was done
  await page.getByText('Zurückgenommen: Blatt „Woche 50 · 07.12.–11.12.2026“').waitFor();
  expect([await sheets.count(), await moved.count()]).toEqual([1, 0]);
  await page.reload();
  await awake(page);
  await press('Wiederholen');
  await carried.waitFor();
  expect(await sheets.count()).toBe(2);
  await page.locator('.week-row > input').focus();
  await page.keyboard.press('Control+z');
  await page.locator('.week-title', { hasText: de.headed }).waitFor();
  await focused(page, '.tool *'); // the box that had the focus is gone with its sheet
  await page.locator('.week-row > input').focus();
  await page.keyboard.press('Control+Shift+Z');
  await carried.waitFor();
  await press(de.name);
  await moved.waitFor();

  await page.getByRole('button', { name: /^Woche 50/ }).click();
  await page.locator('[data-add]').fill('Absagen beantworten');
  await page.keyboard.press('Enter');
  await page.locator('.week-row', { hasText: 'Absagen' }).waitFor();
  await press(de.name);
  await moved.waitFor();
  await press('Rückgängig');
  await page
    .getByText('Das Blatt „Woche 50 · 07.12.–11.12.2026“ wurde seither geändert und bleibt, wie es ist.')
    .waitFor();
  expect([await sheets.count(), await moved.count()]).toEqual([2, 0]);
  await page.getByRole('button', { name: /^Woche 50/ }).click();
  await page.locator('.week-row', { hasText: 'Absagen' }).waitFor();
});

test('a promise goes from the talk into the week, and its tick comes back', async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, stories.de.feedback);
  await page.getByRole('button', { name: stories.de.add }).click();
  await focused(page, '.feedback-actions textarea');
  await page.keyboard.type('Preisliste freigeben');
  await open(page, stories.de.week);
  await page.getByRole('button', { name: stories.de.take }).click();
  await focused(page, '[data-add]'); // the last offer is taken: on to the next entry
  await page.getByRole('checkbox', { name: 'Preisliste freigeben' }).check();
  await open(page, stories.de.feedback);
  await page.getByRole('button', { name: stories.de.newSheet }).click();
  const promise = page.locator('.feedback-earlier li', { hasText: 'Preisliste freigeben' });
  await promise.waitFor();
  expect(await promise.innerText()).toContain('im Wochentakt schon abgehakt');
  await promise.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Rückgängig', exact: true }).click(); // it was done here, though it is written there
  await expect.poll(() => promise.getByRole('checkbox').isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Wiederholen', exact: true }).click();
  await expect.poll(() => promise.getByRole('checkbox').isChecked()).toBe(true);
  await page.locator('.sheets li button').first().waitFor();
  await open(page, stories.de.feedback);
  expect(await page.locator('.feedback-acts input').first().isChecked()).toBe(true); // written where it was made
});

test('what was taken into a week is told once in the binder, and no longer once it is ticked there', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, 'werkzeuge/erstgespraech/');
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await focused(page, '.talk-task textarea');
  await page.keyboard.type('Postfach sortieren');
  await page.getByLabel('Bis wann').fill('2.11.2025');
  await page.keyboard.press('Enter');
  const due = page.locator('[data-when] li', { hasText: 'Postfach sortieren' });
  await page.goto(`${inject('rootUrl')}mappe/`);
  await expect.poll(() => due.allInnerTexts()).toEqual([expect.stringContaining('seit 02.11.2025')]); // not of this year
  await open(page, stories.de.week);
  await page.getByRole('button', { name: /^In diese Woche/ }).click();
  await page.goto(`${inject('rootUrl')}mappe/`);
  await expect.poll(() => due.count()).toBe(1);
  await open(page, stories.de.week);
  await page.getByRole('checkbox', { name: 'Postfach sortieren' }).check();
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.getByText('In den nächsten sieben Tagen steht nichts an.').waitFor();
});

test('the week by keyboard alone: open a row, change it, move it, remove it, undo', async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, stories.de.week);
  await page.locator('[data-add]').focus();
  for (const text of ['Eins', 'Zwei']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  const texts = () => page.locator('.week-row > label').allInnerTexts();
  await page.locator('.week-open').first().focus();
  await page.keyboard.press('Enter');
  await focused(page, '.week-edit textarea');
  await page.getByLabel('Wann fällig').last().focus();
  for (const day of ['Montag', 'Dienstag']) {
    await page.keyboard.press('ArrowDown');
    await page.locator('.week-group', { hasText: day }).locator('.week-row', { hasText: 'Eins' }).waitFor();
    await focused(page, '.week-edit select');
  }
  await page.keyboard.press('Home');
  await page.locator('.week-edit textarea').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await texts()).toEqual(['Zwei', 'Eins']);
  await page.waitForFunction(() => document.activeElement?.closest('.week-row')?.textContent?.includes('Eins'));
  await page.keyboard.press('Escape');
  await focused(page, '.week-open');
  await page.keyboard.press('Enter');
  await focused(page, '.week-edit textarea');
  await page.getByRole('button', { name: '„Eins“ entfernen' }).focus();
  await page.keyboard.press('Enter');
  expect(await texts()).toEqual(['Zwei']);
  await focused(page, '.week-row input');
  await page.keyboard.press('Control+z');
  await page.locator('.week-row > label', { hasText: 'Eins' }).waitFor();
});

test('the clock of the check-in is started, paused and led by hand', async ({ page }) => {
  await open(page, stories.de.week);
  await page.getByRole('button', { name: stories.de.start }).click();
  await page.getByRole('timer').waitFor();
  await page.getByRole('button', { name: stories.de.nextPoint }).press('Enter');
  await page.getByText(stories.de.second).waitFor();
  expect(await page.getByRole('timer').innerText()).toBe('noch 2 Minuten');
  await page.getByRole('button', { name: 'Anhalten' }).click();
  expect(await page.getByRole('timer').innerText()).toBe('angehalten');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('notes stay covered until both are ready, on screen and on paper', async ({ page }) => {
  await open(page, stories.de.feedback);
  await page.getByRole('button', { name: 'Assistenz', exact: true }).click();
  await focused(page, 'textarea');
  await page.getByLabel('Was lief besser als erwartet?').fill('Die Übergabe am Montag');
  await page.getByRole('checkbox', { name: /Ich bin bereit/ }).check();
  await page.getByText('bereitet sich noch vor').waitFor();
  await page.locator('.place summary').click();
  await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('client');
  expect(await page.getByLabel('Was lief besser als erwartet?').inputValue()).toBe('');
  expect((await printed(page)).text).not.toContain('Die Übergabe am Montag');
  await page.getByLabel('Was lief besser als erwartet?').fill('Die Antworten am selben Tag');
  await page.getByRole('checkbox', { name: /Ich bin bereit/ }).press('Space');
  await focused(page, '.feedback-pair textarea');
  await page.locator('.feedback-pair').first().waitFor();
  const { text, pages } = await printed(page);
  expect(text).toContain('Die Übergabe am Montag');
  expect(text).toContain('Die Antworten am selben Tag');
  expect(pages).toBeLessThanOrEqual(2);
});

test('dates of the first year, from the first day, into a sheet of their own', async ({ page }) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, stories.de.feedback);
  await page.getByText('Termine des ersten Jahres').click();
  await page.getByLabel('Erster Tag der Zusammenarbeit').fill('30.11.2026');
  await page.keyboard.press('Enter');
  await page.getByText('auch Weihnachten und Neujahr nicht').waitFor();
  await page.getByRole('button', { name: 'Kommende Termine eintragen' }).click();
  expect(await page.locator('.feedback-date').count()).toBe(7);
  await page.getByRole('button', { name: /^Blatt anlegen.*Nach Woche 4/ }).click();
  await page.getByRole('button', { name: 'Nach Woche 4 · 25.12.2026', exact: true }).waitFor();
  await focused(page, 'input[value="week4"]:checked');
  // A sheet that is one of these talks itself takes its day, and does not offer it beside.
  await page.getByRole('button', { name: stories.de.newSheet }).click();
  await page.getByRole('radio', { name: 'Nach Woche 2' }).check();
  await page.getByRole('button', { name: 'Kommende Termine eintragen' }).click();
  await expect.poll(() => page.getByLabel('Wann', { exact: true }).inputValue()).toBe('11.12.2026');
  expect(await page.locator('.feedback-date').count()).toBe(6);
});

test('a talk on a public holiday says so where the plan knows the holidays, and one that is counted anew avoids it', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  const plan = { region: 'ch-zh', daysOff: '2026-12-25 2027-01-01' };
  const dates = { week12: { format: 'week12', on: '2027-01-01' } };
  const talk = { on: '2026-12-25', next: '2027-01-01', dates };
  const card = { startsOn: '2026-11-30' };
  await keepClients(page, [
    {
      id: 'holidays01',
      name: 'Regula',
      card,
      sheets: [
        ['onboarding', plan],
        ['feedback', talk],
        ['week', { monday: '2026-12-21', rows: { a: { text: 'Post' } } }],
      ],
    },
  ]);
  await open(page, stories.de.feedback);
  await page.getByText('Termine des ersten Jahres').click();
  await expect.poll(() => page.getByText('An diesem Tag ist ein Feiertag.').count()).toBe(3);
  await page.locator('.feedback-date').getByRole('button').last().click();
  await page.getByText('Mo., 28.12.2026: Nach Woche 4').waitFor();
  expect(await page.getByText('auch Weihnachten und Neujahr nicht').count()).toBe(0);
  await open(page, stories.de.week);
  await page.getByText('am Ende der Woche (24.12.)').waitFor();
  await page.getByRole('heading', { name: 'Freitag, 25.12. · Feiertag' }).waitFor();
  expect((await printed(page)).text).toContain('Freitag, 25.12. · Feiertag');
});

test('a talk is one entry in a calendar: before its own sheet is there, and after its day was moved on it', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  await open(page, stories.de.feedback);
  await page.locator('.more summary').click();
  const entries = async (): Promise<readonly string[]> => {
    const all = page.getByRole('button', { name: 'Alle Termine in den Kalender' });
    const [file] = await Promise.all([page.waitForEvent('download'), all.click()]);
    return [...(await downloaded(file)).matchAll(/^UID:(.*)\r\n(?:.+\r\n)*?DTSTART;VALUE=DATE:(\d+)/gm)].map(
      ([, uid, day]) => `${day} ${uid}`,
    );
  };
  await page.getByText('Termine des ersten Jahres').click();
  await page.getByLabel('Erster Tag der Zusammenarbeit').fill('30.11.2026');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Kommende Termine eintragen' }).click();
  await page.getByLabel('Nächster Termin', { exact: true }).fill('28.12.2026');
  await page.keyboard.press('Enter');
  const told = await entries();
  const uidOn = (day: string): string => told.find((one) => one.startsWith(day))?.slice(9) ?? '';
  const move = async (day: string): Promise<void> => {
    await page.getByLabel('Wann', { exact: true }).fill(day);
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: /^Blatt anlegen.*Nach Woche 4/ }).click();
  await page.getByText('„Nach Woche 4“ ist angelegt').waitFor();
  await move('11.01.2027');
  expect(await entries()).toEqual([`20270111 ${uidOn('20261225')}`]);
  await page.locator('.sheets li button').filter({ hasNotText: 'Nach Woche 4' }).first().click();
  await page.getByRole('button', { name: /^Blatt für „/ }).click();
  expect(await entries()).toEqual([`20261228 ${uidOn('20261228')}`]);
});

test('two manuals: early choice, own page, differences in words, one to two pages of paper', async ({ page }) => {
  await open(page, 'werkzeuge/gebrauchsanweisung/');
  const sides = page.locator('.manual-prompt').first().locator('.manual-answer');
  await sides.nth(0).getByText('am Morgen').click();
  await sides.nth(1).getByText('am Abend').click();
  await page.getByText('Die Auftraggeberseite denkt am Morgen am klarsten, die Assistenz am Abend.').first().waitFor();
  await page.locator('.place summary').click();
  await page.getByLabel('Name der Assistenz').fill('Jana');
  await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('client');
  await page.getByText('am klarsten, Jana am Abend.').first().waitFor();
  expect(await page.locator('.manual textarea').count()).toBe(12); // one's own page to write, the other's to read
  expect(await page.locator('.manual-read').innerText()).toBe('Am Abend');
  await page.reload();
  await page.getByText('am klarsten, Jana am Abend.').first().waitFor();
  const { text, pages } = await printed(page);
  expect(text).toContain('Am Morgen');
  expect(pages).toBeLessThanOrEqual(2);
});

test('a pasted list is that many lines: in the week, the plan and the agreement', async ({ page }) => {
  const paste = (): Promise<void> =>
    page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '• Post ordnen\r\n• Rechnungen zahlen\n\n3) Reise buchen\n');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
  await open(page, 'werkzeuge/wochentakt/');
  await page.locator('.week-add').getByLabel('Was').focus();
  await paste();
  for (const name of ['Post ordnen', 'Rechnungen zahlen', 'Reise buchen'])
    await page.getByRole('checkbox', { name, exact: true }).waitFor();
  await open(page, 'werkzeuge/einarbeitung/');
  await page
    .getByLabel(/Eigener Schritt/)
    .first()
    .focus();
  await paste();
  await expect
    .poll(() => page.locator('.check-row', { hasText: /Post ordnen|Rechnungen zahlen|Reise buchen/ }).count())
    .toBe(3);
  await open(page, 'werkzeuge/vereinbarung/');
  await page.getByRole('button', { name: '+ Aufgabe' }).click();
  await paste();
  await expect
    .poll(() =>
      page
        .locator('.lines')
        .first()
        .locator('textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)),
    )
    .toEqual(['Post ordnen', 'Rechnungen zahlen', 'Reise buchen']);
});

test('a brief is done and says its hours: week and agreement warn, and its terms are offered to the glossary', async ({
  page,
}) => {
  await page.clock.setFixedTime(MONDAY);
  const done = { stage: 'done', stageOn: '2026-11-20', usedHours: '13,5' } as const;
  const terms = { 'term-jhv': { text: 'JHV', meaning: 'Jahreshauptversammlung' } };
  await keepClients(page, [
    {
      id: 'clientclient',
      name: 'Berg Seife',
      sheets: [
        ['agreement', { hoursMax: '20', hoursPer: 'month' }],
        ['brief', { ...done, title: 'Newsletter' }],
        ['brief', { ...done, title: 'Vor dem November', stageOn: '2026-10-31' }],
        ['brief', { title: 'Reise buchen', stage: 'given', stageOn: '2026-11-24', terms }],
      ],
    },
  ]);
  await open(page, 'werkzeuge/wochentakt/');
  const head = page.locator('.week-head');
  await head.getByText('Gebraucht im November: 13,5 von 20 Stunden.', { exact: true }).waitFor();
  await open(page, 'werkzeuge/aufgabenbrief/');
  await page.locator('.sheets').getByRole('button', { name: 'Reise buchen', exact: true }).click();
  await page.getByRole('radio', { name: 'erledigt' }).check();
  await page.getByLabel('Wie viele Stunden hat es gebraucht?').fill('2:30');
  await open(page, 'werkzeuge/wochentakt/');
  await head.getByText('16 von 20 Stunden. 80 Prozent sind erreicht (Richtwert).').waitFor();
  await head.getByText('Aus 2 erledigten Aufgaben').click();
  await head.getByText('30.11. Reise buchen: 2,5 Stunden').waitFor();
  expect(await findings(page)).toEqual([]);
  expect((await printed(page)).text).not.toContain('Gebraucht');
  await open(page, 'werkzeuge/vereinbarung/');
  await page.getByText('16 von 20 Stunden. 80 Prozent sind erreicht (Richtwert).').waitFor();
  await page.getByLabel('höchstens').fill('15');
  await page.getByText('16 von 15 Stunden. Das ist 1 Stunde mehr als vereinbart.').waitFor();
  await open(page, 'werkzeuge/rueckfragen/');
  const take = page.getByRole('button', { name: /^Übernehmen ?: JHV/ });
  await take.click();
  expect(await page.getByLabel('Bedeutung: JHV').inputValue()).toBe('Jahreshauptversammlung');
  await take.waitFor({ state: 'detached' });
});

describe('on a phone', () => {
  test.override({ options: { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } });
  test('a row that is taken away can be brought back where it was, and no keyboard comes up', async ({ page }) => {
    await open(page, 'werkzeuge/vereinbarung/');
    const add = page.locator('.tool-view [data-add]').first();
    for (const text of ['Erstens', 'Zweitens', 'Drittens']) {
      await add.click();
      await page.keyboard.type(text);
    }
    await page.getByRole('button', { name: /^Mehr ?: Zweitens/ }).click();
    await page.getByRole('button', { name: '„Zweitens“ entfernen' }).click();
    const back = page.locator('.tool-said').getByRole('button', { name: 'Rückgängig' });
    await back.waitFor();
    const place = (await back.boundingBox()) ?? { y: 0, height: 0 };
    expect(place.y + place.height).toBeLessThan(740); // without scrolling
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await back.click();
    expect(
      await page
        .locator('[data-row] input[type=text], [data-row] textarea')
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).filter((text) => /tens$/.test(text))),
    ).toEqual(['Erstens', 'Zweitens', 'Drittens']);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true);
  });
});
