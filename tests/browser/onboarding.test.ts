/** The plan as a person makes it their own: own steps, words, days, order, hiding, telling, calendar, keys; by mouse and by keyboard. */
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { messageToFragment } from '#state/passing/link.ts';
import { awake } from '../support/awake.ts';
import { downloaded } from '../support/files.ts';
import { open } from '../support/open.ts';
import { expect, test } from '../support/page.ts';
import { accept } from '../support/passing.ts';
import { printed } from '../support/pdf.ts';
import { STEPS } from '../support/plan.ts';

const PLAN = 'werkzeuge/einarbeitung/';
const openPlan = (page: Page, path = PLAN): Promise<void> => open(page, path);
const row = (page: Page, text: string | RegExp) => page.locator('.check-row', { hasText: text });
const more = async (page: Page, text: string): Promise<void> => {
  await row(page, text).locator('.row-more').click();
  await row(page, text).locator('.row-panel').waitFor();
};
const start = async (page: Page, day: string): Promise<void> => {
  await page.getByLabel('Erster Tag der Zusammenarbeit').fill(day);
  await page.keyboard.press('Enter');
};
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('[data-row]')?.getAttribute('data-row') ?? element?.tagName ?? '';
  });
const undo = (page: Page) => page.getByRole('button', { name: 'Rückgängig', exact: true }).click();

test('a start that moved can be undone to the very beginning', async ({ page }) => {
  await openPlan(page);
  await start(page, '30.11.2026');
  await start(page, '7.12.2026');
  await page.locator('.plan-moved:not(:empty)').waitFor();
  const day = page.getByLabel('Erster Tag der Zusammenarbeit');
  const back = page.getByRole('button', { name: 'Rückgängig', exact: true });
  while (await back.isEnabled()) await back.click();
  expect(await day.inputValue()).toBe('');
  expect(await page.locator('.plan-moved:not(:empty)').count()).toBe(0);
});

test('the calendar of the browser chooses a day too, and typing goes on beside it', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openPlan(page);
  const [day, native] = [
    page.getByLabel('Erster Tag der Zusammenarbeit', { exact: true }),
    page.locator('.plan-head [type="date"]'),
  ];
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function (this: HTMLInputElement) {
      this.dataset['shown'] = this.value;
    };
  });
  await day.fill('31.2.2027');
  await page.getByRole('button', { name: 'Kalender öffnen' }).first().click();
  expect(await native.getAttribute('data-shown')).toBe('');
  await native.fill('2027-01-11'); // what its picker does
  expect(await day.inputValue()).toBe('11.01.2027');
  await page.getByText('Montag, 11. Januar 2027').waitFor();
  await day.fill('18.1.2027');
  await day.blur();
  expect(await native.inputValue()).toBe('2027-01-18');
});

test('a first day that is too near says so once, and a later one is a click away', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openPlan(page);
  await start(page, '7.12.2026');
  const note = page.locator('.plan-moved:not(:empty)');
  await note.getByText(/\d+ Schritte davor wären schon fällig gewesen/).waitFor();
  await page
    .getByText(/\d+\süberfällig/)
    .first()
    .waitFor();
  await note.getByRole('button', { name: /beginnen$/ }).click();
  await note.getByText('Der Beginn ist von 07.12.2026 auf').waitFor();
  expect(await page.getByText(/\d+\süberfällig/).count()).toBe(0);
  expect(await focused(page)).toBe('INPUT');
  await note.getByRole('button', { name: 'Zurück auf 07.12.2026' }).click();
  expect(await note.count()).toBe(0);
});

test('a plan for a collaboration that runs already: what was due is ticked in one act, and taken back in one', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openPlan(page);
  await start(page, '2.11.2026');
  const late = page.getByText(/\d+\süberfällig/).first();
  await late.waitFor();
  const note = page.locator('.plan-moved:not(:empty)');
  await note.getByRole('button', { name: /^Alle \d+ abhaken$/ }).click();
  await late.waitFor({ state: 'detached' });
  expect(await note.count()).toBe(0);
  expect(await focused(page)).toBe('INPUT');
  await page
    .getByText(/^[2-4]\d von 56 erledigt/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page
    .getByText(/^0 von 56 erledigt/)
    .first()
    .waitFor();
  await late.waitFor();
});

test('a plan that is received after its first day, without a tick, says so, and offers the one act until something is done or left', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  const at = Date.parse('2026-11-01T09:00:00');
  const plan = { id: 'senderscoll.onboarding', toolId: 'onboarding', version: 1, known: {}, origin: '' };
  const message = { what: 'document', from: 'Anna', to: '', side: 'client', at, toolId: '' } as const;
  const cells = { startsOn: ['2026-11-02', at, 'anna'] } as const;
  await page.goto(
    `${inject('rootUrl')}weitergabe/${await messageToFragment({ ...message, documents: [{ ...plan, cells }] })}`,
  );
  await accept(page);
  const note = page.locator('.plan-moved:not(:empty)', { hasText: 'abgehakt ist noch nichts' });
  await note.getByRole('button', { name: /^Alle \d+ abhaken$/ }).click();
  await note.waitFor({ state: 'detached' });
  await undo(page);
  await note.getByRole('button', { name: 'Offen lassen' }).click();
  await note.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('INPUT');
});

test('nobody is late with a step that has happened on another sheet', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  const fit = row(page, 'Passung getrennt ausfüllen');
  await openPlan(page);
  await start(page, '30.11.2026');
  await fit.locator('.due.overdue').waitFor();
  await openPlan(page, 'werkzeuge/passung/');
  await page.getByText('Mehr', { exact: true }).click();
  await page.getByRole('button', { name: 'Mit einem Beispiel füllen' }).click();
  await page.locator('.fit-chart').first().waitFor();
  await openPlan(page);
  await fit.getByText('schon geschehen, abhaken').waitFor();
  expect(await fit.locator('.due.overdue').count()).toBe(0);
  // Nor is it counted where a first day is said to be too near.
  await start(page, '7.12.2026');
  const soon = await page.getByText(/ Schritte davor wären schon/).innerText();
  const late = await page
    .getByText(/\d+\süberfällig/)
    .first()
    .innerText();
  expect(/(\d+) Schritte davor/.exec(soon)?.[1]).toBe(/(\d+)\süberfällig/.exec(late)?.[1]);
  await start(page, '30.11.2026');
  await page.goto(`${inject('rootUrl')}mappe/`);
  await page.locator('[data-when=late]').waitFor();
  expect(await page.locator('.binder').innerText()).not.toContain('Passung getrennt ausfüllen');
});

test('after the last day nothing of the plan is overdue, and it says why and how to go on', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-01T09:00:00'));
  await openPlan(page);
  await start(page, '2.11.2026');
  const overdue = page.locator('.due.overdue');
  await overdue.first().waitFor();
  const lastDay = async (day: string): Promise<void> => {
    await openPlan(page, 'werkzeuge/abschied/');
    await page.getByLabel('Letzter Tag der Zusammenarbeit').fill(day);
    await page.keyboard.press('Enter');
    await openPlan(page);
  };
  await lastDay('1.12.2026'); // still works today
  await overdue.first().waitFor();
  await lastDay('30.11.2026');
  await page.getByText(/Letzter Tag der Zusammenarbeit war der 30\.\sNovember 2026\./).waitFor();
  expect(await overdue.count()).toBe(0);
  expect(await page.locator('.plan-count').innerText()).not.toContain('überfällig');
  await page.getByText('Mitteilen, was neu ist').click();
  expect(await page.locator('.since textarea').inputValue()).not.toMatch(/Überfällig|Als Nächstes/);
  expect(await row(page, 'Passung getrennt ausfüllen').locator('.due').innerText()).toMatch(/^\d\d\.1[01]\./);
  await lastDay('');
  await overdue.first().waitFor();
});

test('the first day is entered once: the agreement has it from the plan, and the plan offers what the agreement says', async ({
  page,
}) => {
  const day = page.getByLabel(/^(Erster Tag|Beginn) der Zusammenarbeit$/);
  await openPlan(page);
  await start(page, '30.11.2026');
  await start(page, '7.12.2026');
  await openPlan(page, 'werkzeuge/vereinbarung/');
  await expect.poll(() => day.inputValue()).toBe('07.12.2026');
  await day.fill('14.12.2026');
  await page.keyboard.press('Enter');
  await openPlan(page);
  await page.getByText('beginnt die Zusammenarbeit am Mo., 14.12.2026').waitFor();
  expect(await day.inputValue()).toBe('07.12.2026');
  await page.getByRole('button', { name: 'Von diesem Tag an planen' }).click();
  await expect.poll(() => day.inputValue()).toBe('14.12.2026');
  expect(await page.locator('.take-start').count()).toBe(0);
  await page.getByRole('button', { name: 'Zurück auf 07.12.2026' }).click();
  await openPlan(page, 'werkzeuge/vereinbarung/');
  await expect.poll(() => day.inputValue()).toBe('07.12.2026');
});

test('own steps: Enter adds one after another, the focus stays, they tick, print and come back', async ({ page }) => {
  await openPlan(page);
  const field = page.getByLabel('Eigener Schritt in „Erster Tag“');
  await field.fill('Telefonansage aufnehmen');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Türcode erklären');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('.add-step input'))).toBe(true);
  const lines = page.locator('.add-step:focus-within button').evaluate((button) => {
    const word = document.createRange();
    word.selectNodeContents(button);
    return word.getClientRects().length;
  });
  expect(await lines).toBe(1);
  await page.getByText('0 von 58 erledigt').waitFor();
  await row(page, 'Türcode').locator('input[type=checkbox]').check();
  await page.reload();
  await awake(page);
  expect(await row(page, 'Türcode').locator('input[type=checkbox]').isChecked()).toBe(true);
  expect((await printed(page)).text).toContain('Telefonansage');
  await more(page, 'Telefonansage');
  await page.getByRole('button', { name: 'Entfernen', exact: true }).click();
  expect(await row(page, 'Telefonansage').count()).toBe(0);
  expect(await focused(page)).not.toBe('BODY');
  await undo(page);
  await row(page, 'Telefonansage').waitFor();
});

test('words and side change, the handbook’s are one click away; Escape closes and the focus stays', async ({
  page,
}) => {
  await openPlan(page);
  await more(page, 'Startgespräch führen');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.getByLabel('Wortlaut').fill('Treffen in der Praxis');
  await page.locator('.row-panel').getByLabel('Wer').selectOption('client');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('row-more');
  expect(await row(page, 'Treffen in der Praxis').innerText()).toContain('Auftraggeberseite');
  await more(page, 'Treffen in der Praxis');
  await page.getByRole('button', { name: 'Ursprünglichen Wortlaut nehmen' }).click();
  await row(page, 'Startgespräch führen').waitFor();
});

test('“does not apply” leaves the count, a hidden step too; both come back', async ({ page }) => {
  await openPlan(page);
  await more(page, 'Startgespräch führen');
  await page.getByRole('button', { name: 'Trifft nicht zu' }).click();
  await page.getByLabel('Warum nicht?').fill('Wir kennen uns');
  await page.getByText('0 von 55 erledigt, 1 trifft nicht zu').first().waitFor();
  expect(await row(page, 'Startgespräch').locator('input[type=checkbox]').isDisabled()).toBe(true);
  await more(page, 'Alle Zugänge testen');
  await row(page, 'Alle Zugänge testen').getByRole('button', { name: 'Ausblenden' }).click();
  await page.getByText('0 von 54 erledigt').first().waitFor();
  expect(await focused(page)).toBe('second-factor');
  const { text } = await printed(page);
  expect(text).toContain('trifft nicht zu: Wir kennen uns');
  expect(text).toContain('1 ausgeblendeter Schritt fehlt.');
  expect(text).not.toContain('Alle Zugänge testen');
  await page.getByRole('radio', { name: 'nur gemeinsame' }).check();
  const shared = await printed(page);
  expect(shared.text).toMatch(/Gedruckt sind nur die gemeinsamen Schritte\. \d+ Schritte fehlen durch diesen Filter\./);
  expect(shared.text).not.toContain('Eigene Aufgaben fünf Tage lang');
  await page.getByRole('radio', { name: 'alle', exact: true }).check();
  await page.locator('.hidden-steps summary').click();
  await page.getByRole('button', { name: 'Wieder zeigen' }).click();
  await page.getByText('0 von 55 erledigt').first().waitFor();
});

test('order by keys and by buttons: the focus goes along, also at the top', async ({ page }) => {
  await openPlan(page);
  const names = (): Promise<string[]> =>
    page
      .locator('.phase')
      .nth(1)
      .locator('.check-row')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-row') ?? ''));
  const box = row(page, 'Zweiten Faktor').locator('input[type=checkbox]');
  await box.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  expect((await names()).slice(0, 3)).toEqual(['second-factor', 'kickoff', 'test-access']);
  expect(await focused(page)).toBe('second-factor');
  await more(page, 'Alle Zugänge testen');
  await page.getByRole('button', { name: 'Nach oben' }).click();
  await page.getByRole('button', { name: 'Nach oben' }).click();
  expect((await names())[0]).toBe('test-access');
  expect(await focused(page)).toBe('test-access');
  await page.getByText('steht jetzt an Stelle 1 von 8').waitFor();
  await page.reload();
  await awake(page);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('.phase')[1]?.querySelector('[data-row]')?.getAttribute('data-row') === 'test-access',
  );
});

test('a day by hand stays when the start moves; the move is said and can be taken back; holidays are skipped by name', async ({
  page,
}) => {
  await openPlan(page);
  await start(page, '14.12.2026');
  await more(page, 'Wochengespräch über die erste Woche');
  await page.getByLabel('Termin von Hand').fill('17.12.2026');
  await page.keyboard.press('Enter');
  expect(await row(page, 'Wochengespräch über die erste Woche').innerText()).toContain('17.12., von Hand');
  await start(page, '21.12.2026');
  await page.getByText('55 offene Schritte rücken mit.').waitFor();
  await page.getByText('Von Hand gesetzt und unverändert: Wochengespräch über die erste Woche').waitFor();
  await page.getByRole('button', { name: 'Zurück auf 14.12.2026' }).click();
  expect(await page.getByLabel('Erster Tag der Zusammenarbeit').inputValue()).toBe('14.12.2026');
  expect(await row(page, 'Zweite Aufgabe beginnen').innerText()).toContain('21.12.');
  await page.getByText('Feiertage überspringen').click();
  await page.locator('.days-off option[value=de-by]').waitFor({ state: 'attached' });
  await page.getByLabel('Bundesland oder Kanton').selectOption('de-by');
  await page
    .getByText('Übersprungen: 1. Weihnachtstag (25.12.), Neujahr (01.01.), Heilige Drei Könige (06.01.).')
    .waitFor();
  expect(await row(page, 'Rechte prüfen').innerText()).toContain('28.12.'); // day 10, without the 25th
  // Half of this plan lies beyond the years whose holidays are known, and it is not said to have none.
  await start(page, '1.12.2032');
  await page.locator('.days-skipped', { hasText: 'von 2025 bis 2032' }).waitFor();
});

test('done is not told: the text names what is new, and telling is remembered', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPlan(page);
  await row(page, 'Startgespräch führen').locator('input[type=checkbox]').check();
  await page.getByText('Noch nicht mitgeteilt: 1').waitFor();
  await page.getByText('Mitteilen, was neu ist').click();
  await page.getByRole('button', { name: 'Text kopieren' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Erledigt:\n- Startgespräch führen');
  await page.getByRole('button', { name: 'Ist mitgeteilt' }).click();
  expect(await row(page, 'Startgespräch führen').innerText()).toContain('erledigt, mitgeteilt');
  await row(page, 'Alle Zugänge testen').locator('input[type=checkbox]').check();
  await row(page, /Alle Zugänge testen.*erledigt, nicht mitgeteilt/s).waitFor();
  await page.getByText(/Neu seit .*: 1/).waitFor();
});

test('the access list: added by keyboard, moved, printed, kept', async ({ page }) => {
  await openPlan(page);
  await page.locator('.access summary').click();
  await page.getByRole('button', { name: '+ Zugang eintragen' }).click();
  await page.keyboard.type('Praxiskalender');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Termine vergeben');
  await page.getByRole('button', { name: '+ Zugang eintragen' }).click();
  await page.keyboard.type('Postfach');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await page.locator('.access-rows textarea').first().inputValue()).toBe('Postfach');
  const { text, pages } = await printed(page);
  expect(text).toContain('Praxiskalender');
  expect(pages).toBeLessThanOrEqual(3);
  expect(await page.locator('input[type=password]').count()).toBe(0);
  await page.reload();
  await awake(page);
  await page.locator('.access-rows li').nth(1).waitFor(); // the list is still open
});

describe('the calendar', () => {
  const download = async (page: Page, name: string): Promise<ICAL.Component[]> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Einarbeitung.*\.ics$/);
    return new ICAL.Component(ICAL.parse(await downloaded(file))).getAllSubcomponents('vevent');
  };
  test('all, mine, one; again with the same names', async ({ page }) => {
    await openPlan(page);
    await page.locator('.more summary').click();
    await page.getByRole('button', { name: 'Alle Termine in den Kalender' }).click();
    await page.getByText('Noch fällt nichts auf einen Tag.').waitFor();
    await start(page, '30.11.2026');
    const all = await download(page, 'Alle Termine in den Kalender (.ics)');
    expect(all).toHaveLength(STEPS);
    await page.getByText(`Kalenderdatei mit ${STEPS} Terminen`).waitFor();
    const uids = all.map((event) => String(event.getFirstPropertyValue('uid')));
    expect(new Set(uids).size).toBe(STEPS);
    await page.locator('.place summary').click();
    await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('assistant');
    const mine = await download(page, 'Meine Termine in den Kalender (.ics)');
    expect(mine.length).toBeLessThan(45);
    await more(page, 'Startgespräch führen');
    const [one] = await download(page, 'In den Kalender');
    expect(uids).toContain(String(one?.getFirstPropertyValue('uid')));
    expect(String(one?.getFirstPropertyValue('dtstart'))).toBe('2026-11-30');
  });
});

test('keys: walk, open, add; the list of keys; letters can be switched off for good', async ({ page }) => {
  await openPlan(page);
  await page.locator('.check-row > input').first().focus();
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('first-three-tasks');
  await page.keyboard.press('k');
  await page.keyboard.press('m');
  await page.locator('.row-panel').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  expect(await page.evaluate(() => document.activeElement?.matches('.add-step input'))).toBe(true);
  await page.keyboard.type('j?');
  expect(await page.locator('.add-step input').first().inputValue()).toBe('j?');
  await page.locator('.check-row > input').first().focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Tastenkürzel' });
  await sheet.waitFor();
  await sheet.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('log-tasks');
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('log-tasks');
  await page.reload();
  await awake(page);
  await page.keyboard.press('?');
  expect(await sheet.count()).toBe(0);
});

test('a screen reader hears step, state, side and date; every target is large enough', async ({ page }) => {
  await openPlan(page);
  await start(page, '30.11.2026');
  const box = page.getByRole('checkbox', { name: 'Startgespräch führen' });
  const about = await box.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(about).toMatch(/gemeinsam.*(30\.11\.|heute|überfällig)/);
  const small = await page
    .locator('.tool-screen :is(button, summary, select, input[type=text])')
    .evaluateAll((elements) =>
      elements
        .filter((one) => one.getBoundingClientRect().height > 0 && one.getBoundingClientRect().height < 43.9)
        .map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
});

describe('without JavaScript', () => {
  test.override({ options: { javaScriptEnabled: false } });
  test('the blank plan prints on three pages, no row cut in two', async ({ page }) => {
    await page.goto(inject('rootUrl') + PLAN);
    const { text, pages } = await printed(page);
    expect(pages).toBeLessThanOrEqual(3);
    expect(text).toContain('Tag der nächsten Durchsicht setzen');
    expect(
      await page
        .locator('.paper-list li')
        .first()
        .evaluate((li) => getComputedStyle(li).breakInside),
    ).toBe('avoid');
  });
});
