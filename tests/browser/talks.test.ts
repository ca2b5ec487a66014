/** The first talk from guide to minutes, and a question caught from any page: by mouse and by keyboard, in both languages. */
import type { Page } from 'playwright-core';
import { describe, inject } from 'vitest';
import { awake } from '../support/awake.ts';
import { sharedBrowser } from '../support/browser.ts';
import { expect, test } from '../support/page.ts';
import { accept, linkFrom, meet } from '../support/passing.ts';
import { printed } from '../support/pdf.ts';
import { slowLine } from '../support/slow-line.ts';

const stories = {
  de: {
    talk: 'werkzeuge/erstgespraech/',
    questions: 'werkzeuge/rueckfragen/',
    rule: 'regeln/passung/',
    person: 'Mit wem sprechen Sie?',
    answerTo: 'Was soll nach drei Monaten leichter sein als heute?',
    pool: /Weitere Fragen/,
    mistake: /Erzählen Sie von einem Fehler/,
    own: '+ Eigene Frage',
    ownField: 'Eigene Frage',
    offLimits: 'Sind Sie verheiratet?',
    instead: /Das sagt nichts über die Arbeit/,
    trial: 'bezahlte Probeaufgabe',
    addTask: '+ Aufgabe',
    what: 'Was',
    same: 'Gleiche Fragen für eine weitere Person',
    guide: 'Leitfaden für das Erstgespräch',
    record: 'Notiz vom Erstgespräch',
    answered: '1 von 16 beantwortet',
    ask: 'Rückfrage für später notieren',
    field: 'Was ist unklar?',
    kept: /Notiert unter Rückfragen/,
    undo: 'Rückgängig',
    question: 'Wohin lege ich die Rechnungen?',
    again: 'Wohin mit der Rechnung?',
    answer: 'Ordner „Buchhaltung“, Unterordner mit dem Monat',
    folder: 'Buchhaltung',
    topic: 'Thema',
    file: 'Als Anleitung ablegen',
    oneAlike: 'Eine ähnliche Frage gab es schon:',
    same1: 'Das ist dieselbe',
    twice: '2-mal gefragt',
    handbook: 'Handbuch der Zusammenarbeit',
    keys: /Einzelne Tasten/,
    blocked: /erlaubt das Speichern nicht/,
  },
  en: {
    talk: 'en/tools/first-talk/',
    questions: 'en/tools/questions/',
    rule: 'en/rules/fit/',
    person: 'Who are you talking to?',
    answerTo: 'What should be easier in three months than it is today?',
    pool: /More questions/,
    mistake: /Tell me about a mistake/,
    own: '+ Your own question',
    ownField: 'Your own question',
    offLimits: 'Are you married?',
    instead: /That says nothing about the work/,
    trial: 'paid trial task',
    addTask: '+ Task',
    what: 'What',
    same: 'Same questions for another person',
    guide: 'Guide for the first talk',
    record: 'Notes from the first talk',
    answered: '1 of 16 answered',
    ask: 'Note a question for later',
    field: 'What is unclear?',
    kept: /Noted under Questions/,
    undo: 'Undo',
    question: 'Where do I put the invoices?',
    again: 'Where should an invoice be put?',
    answer: 'Folder ‘Accounts’, subfolder with the month',
    folder: 'Accounts',
    topic: 'Topic',
    file: 'File as a guide',
    oneAlike: 'One similar question has been asked:',
    same1: 'It is the same one',
    twice: 'asked 2 times',
    handbook: 'Handbook of our collaboration',
    keys: /single-key/,
    blocked: /does not allow saving/,
  },
} as const;

const storedKeys = (page: Page) => page.evaluate(() => Object.keys(localStorage).length);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? '');

/** What the live regions say from now on, one entry for each time they change. */
async function listenTo(page: Page, regions: string): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle((selector) => {
    const texts: string[] = [];
    const observer = new MutationObserver((changes) => texts.push(changes[0]?.target.textContent ?? ''));
    for (const region of document.querySelectorAll(selector))
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    return texts;
  }, regions);
  return () => said.jsonValue();
}

describe.each(Object.entries(stories))('%s', (_, story) => {
  const url = (path: string): string => inject('rootUrl') + path;

  test('a first talk: guide, answers, own question, decision, task, next person', async ({ page }) => {
    await page.goto(url(story.talk));
    await awake(page);
    expect(await storedKeys(page)).toBe(0);
    const guide = await printed(page);
    expect(guide.text).toContain(story.guide);
    expect(guide.text).toContain(story.answerTo);
    expect(guide.pages).toBe(2);

    await page.getByLabel(story.person).fill('Jana Lang');
    await page.getByLabel(story.answerTo, { exact: true }).fill('Abends frei');
    const theme = page.locator('.talk-theme').first();
    await theme.getByText(story.pool).click();
    await theme.locator('.talk-pool li', { hasText: story.mistake }).getByRole('button').click();
    expect(await focused(page)).toBe('BUTTON'); // the next one of the pool: several can be taken in a row
    await theme.getByRole('button', { name: story.own }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.talk-own textarea'));
    await page.keyboard.type(story.offLimits);
    await theme.getByText(story.instead).waitFor();
    await page.locator('.talk-plan', { hasText: story.answered }).waitFor();

    // Up by keyboard from inside the field; the focus goes along.
    const order = (): Promise<string[]> =>
      theme.locator('.talk-line').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row'] ?? ''));
    const before = await order();
    await page.keyboard.press('Alt+ArrowUp');
    expect((await order()).at(-2)).toBe(before.at(-1));
    expect(await page.evaluate(() => document.activeElement?.matches('.talk-own textarea'))).toBe(true);
    await theme.locator('.talk-line').first().getByRole('button').last().click(); // leave one out
    expect(await order()).not.toContain(before[0]);
    expect(await page.evaluate(() => document.activeElement?.closest('.talk-line') !== null)).toBe(true);

    await page.getByRole('radio', { name: story.trial }).check();
    await page.getByRole('button', { name: story.addTask }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.talk-task textarea'));
    await page.keyboard.type('Fünf Aufmaße abtippen');
    const record = await printed(page);
    for (const text of [story.record, 'Jana Lang', 'Abends frei', 'Fünf Aufmaße abtippen', story.offLimits])
      expect(record.text).toContain(text);

    await page.getByRole('button', { name: story.same }).click();
    expect(await page.getByLabel(story.answerTo, { exact: true }).inputValue()).toBe('');
    await page.getByLabel(story.person).fill('Kim');
    expect(await page.locator('.talk-own textarea').inputValue()).toBe(story.offLimits);
    await page.reload();
    await awake(page);
    expect(await page.locator('.sheets li').count()).toBe(2);
    await page.locator('.sheets').getByRole('button', { name: 'Jana Lang' }).click();
    expect(await page.getByLabel(story.answerTo, { exact: true }).inputValue()).toBe('Abends frei');
  });

  test('a question is caught from any page within five seconds, by keyboard alone, and taken back', async ({
    page,
  }) => {
    await page.goto(url(story.rule));
    expect(await storedKeys(page)).toBe(0);
    const begin = Date.now();
    await page.keyboard.press('r');
    await page.keyboard.type(story.question, { delay: 5 }); // also what is typed while the code is on the way
    await page.locator('.ask-dialog[open]').waitFor();
    await page.waitForFunction(
      (text) => document.querySelector<HTMLInputElement>('#ask-field')?.value === text,
      story.question,
    );
    await page.keyboard.press('Enter');
    await page.locator('.ask-said', { hasText: story.kept }).waitFor();
    expect(Date.now() - begin).toBeLessThan(5000);
    expect(await page.locator('#ask-field').inputValue()).toBe('');
    await page.locator('.ask-dialog').getByRole('button', { name: story.undo }).click();
    await page.keyboard.type(story.question);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.locator('.ask-dialog[open]').count()).toBe(0);

    await page.getByRole('link', { name: story.ask }).click();
    const said = await listenTo(page, '.ask-dialog [role=status]');
    await page.locator('#ask-field').pressSequentially(story.again); // what was asked before shows while one types
    await page.locator('.ask-similar', { hasText: story.question }).waitFor();
    expect(await said()).toEqual([story.oneAlike]);
    await page.locator('#ask-field').fill('');
    await page.locator('.ask-acts a').evaluate((link: HTMLAnchorElement) => location.assign(link.href));
    await page.waitForURL(url(story.questions));
    await awake(page);
    await page.waitForFunction(() => document.querySelectorAll('.q-row').length === 1);
    expect(await page.locator('.q-text').inputValue()).toBe(story.question);
  });

  test('half a question survives a tap beside the dialog, a reload, and the way to another page', async ({ page }) => {
    await page.goto(url(story.rule));
    await page.getByRole('link', { name: story.ask }).last().click();
    await page.locator('#ask-field').pressSequentially(story.again);
    await page.mouse.click(4, 4);
    expect(await page.locator('.ask-dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('link', { name: story.ask }).last().click();
    await page.locator('.ask-dialog[open]').waitFor();
    expect(await page.locator('#ask-field').inputValue()).toBe(story.again);
    await page.keyboard.press('Enter');
    await page.locator('.ask-said', { hasText: story.kept }).waitFor();
    await page.mouse.click(4, 4); // nothing is typed now
    expect(await page.locator('.ask-dialog[open]').count()).toBe(0);
    await page.reload();
    await page.getByRole('link', { name: story.ask }).last().click();
    await page.locator('.ask-dialog[open]').waitFor();
    expect(await page.locator('#ask-field').inputValue()).toBe('');
  });

  test('a question that cannot be saved is not lost, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await page.goto(url(story.rule));
    await page.keyboard.press('r');
    await page.locator('#ask-field').fill(story.question);
    await page.keyboard.press('Enter');
    await page.locator('.ask-said', { hasText: story.blocked }).waitFor();
    expect(await page.locator('#ask-field').inputValue()).toBe(story.question);
  });

  test('single keys can be switched off; in a field they are letters', async ({ page }) => {
    await page.goto(url(story.rule));
    await page.keyboard.press('r');
    await page.locator('.ask-dialog[open]').waitFor();
    await page.getByRole('checkbox', { name: story.keys }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.keyboard.press('/');
    await page.waitForTimeout(150);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('.search-dialog[open]').waitFor();
    await page.keyboard.type('r/');
    expect(await page.locator('.search-dialog input').inputValue()).toBe('r/');
  });

  test('asked, answered, filed, found, asked again, printed', async ({ page }) => {
    await page.goto(url(story.questions));
    await awake(page);
    expect(await storedKeys(page)).toBe(0);
    await page.keyboard.press('r'); // here it leads to the field
    await page.keyboard.type(story.question);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Mit Sie?');
    await page.keyboard.press('Enter');
    expect(await page.locator('.q-row').count()).toBe(2);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'])).toBe('draft.text');

    const row = page.locator('.q-row').last();
    await row.locator('> textarea').fill(story.answer);
    await row.getByLabel(story.topic).fill('Rechnungen');
    await row.getByRole('button', { name: story.file }).click();
    await page.locator('.q-entry', { hasText: story.answer }).waitFor();
    expect(await page.locator('.q-row').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('.q-row') !== null)).toBe(true);
    await page.locator('.q-row > textarea').focus();
    await page.keyboard.type('Sie');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.querySelectorAll('.q-entry').length === 2);

    const said = await listenTo(page, '.q-ask div[role=status]');
    await page.getByLabel(story.field).pressSequentially(story.again);
    await page.locator('.q-similar li').waitFor();
    expect(await said()).toEqual([story.oneAlike]);
    await page.locator('.q-similar', { hasText: story.answer }).getByRole('button', { name: story.same1 }).click();
    await page.locator('.q-entry', { hasText: story.twice }).waitFor();
    expect(await page.getByLabel(story.field).inputValue()).toBe('');
    const paper = await printed(page);
    for (const text of [story.handbook, 'Rechnungen', story.question, story.folder]) expect(paper.text).toContain(text);
    await page.keyboard.press('Control+z'); // in a field it is the field’s own
    await page.locator('.tool-actions').getByRole('button', { name: story.undo, exact: true }).click();
    await page.locator('.q-entry', { hasText: story.twice }).waitFor({ state: 'detached' });
  });

  test('what is typed before the page is awake is kept, and shows at once when one comes back', async ({ page }) => {
    await slowLine(page, '**/*.js', 150);
    await page.goto(url(story.questions), { waitUntil: 'commit' });
    await page.getByLabel(story.field).fill('Früh getippt');
    await awake(page);
    expect(await page.getByLabel(story.field).inputValue()).toBe('Früh getippt');
    await page.reload();
    expect(await page.getByLabel(story.field).inputValue()).toBe('Früh getippt');
  });
});

test('the wrong side, pressed in haste, is put right where it was pressed, until something is written there', async ({
  page,
}) => {
  await page.goto(`${inject('rootUrl')}werkzeuge/feedback/`);
  await awake(page);
  await page.getByRole('button', { name: 'Assistenz', exact: true }).click();
  const other = page.getByRole('button', { name: 'Ich bin die andere Seite' });
  const notes = page.locator('.feedback-side ~ .field textarea');
  const isWriting = () => notes.first().evaluate((field) => field === document.activeElement);
  await expect.poll(isWriting).toBe(true);
  await other.click();
  await page.locator('.feedback-side', { hasText: 'Auftraggeberseite' }).waitFor();
  await expect.poll(isWriting).toBe(true);
  await notes.first().fill('Seit Woche 4 kommt die Liste am Freitag.');
  await other.waitFor({ state: 'detached' });
  await notes.first().fill('');
  await other.waitFor();
  await page.reload();
  await awake(page);
  await page.locator('.feedback-side', { hasText: 'Auftraggeberseite' }).waitFor();
  expect(await other.count()).toBe(0); // whoever said it before is not asked again
});

test('both prepare the same talk on a sheet of their own: it becomes one, with the notes of each', async ({ page }) => {
  const other = await (await sharedBrowser()).newContext({ baseURL: inject('rootUrl'), locale: 'de-DE' });
  const [client, assistant] = [page, await other.newPage()];
  const open = async (person: Page): Promise<void> => {
    await person.goto('werkzeuge/feedback/');
    await awake(person);
  };
  const note = (person: Page) => person.locator('.feedback-side ~ .field textarea').first();
  const pass = async (from: Page, to: Page): Promise<void> => {
    await from.getByRole('button', { name: 'Weitergeben', exact: true }).click();
    const link = from.locator('.pass-on textarea');
    await expect.poll(() => link.inputValue()).toMatch(/^http/);
    await to.goto(await link.inputValue());
    await from.keyboard.press('Escape');
    await to.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await to.getByText('Übernommen.').waitFor();
    await open(to);
  };
  for (const [person, side, text] of [
    [client, 'Auftraggeberseite', 'Der Bericht kam früh.'],
    [assistant, 'Assistenz', 'Die Vorlage half.'],
  ] as const) {
    await open(person);
    await person.locator('.place summary').click();
    await person.getByLabel('Name der Auftraggeberseite').fill('Marlene');
    await person.getByLabel('Name der Assistenz').fill('Jonas');
    await person.getByLabel('Auf welcher Seite stehen Sie?').selectOption(side);
    await person.getByText('Nach Woche 2', { exact: true }).click();
    await person.getByLabel('Wann', { exact: true }).fill('5.10.2026');
    await person.keyboard.press('Enter');
    await note(person).fill(text);
    await person.getByLabel(/Ich bin bereit/).check();
  }
  await pass(assistant, client);
  await pass(client, assistant);
  await pass(assistant, client);
  for (const person of [client, assistant]) {
    expect(
      await person
        .locator('.sheets')
        .getByRole('button', { name: /Nach Woche 2/ })
        .count(),
    ).toBe(1);
    expect(await person.locator('.feedback-pair').first().locator('textarea').evaluateAll(valuesOf)).toEqual([
      'Der Bericht kam früh.',
      'Die Vorlage half.',
    ]);
  }
  await other.close();
});

test('what a talk leaves open stands first in the next one, on screen and on paper, until a later talk is held', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-02-09T10:00:00'));
  await page.goto('werkzeuge/feedback/');
  await awake(page);
  await page.getByText('Vierteljahr', { exact: true }).click();
  await page.getByLabel('Wann', { exact: true }).fill('9.2.2026');
  await page.keyboard.press('Enter');
  await page.getByLabel('Offen geblieben', { exact: true }).fill('Vertretung im Sommer');
  for (const [day, button] of [
    ['11.5.2026', /am 11\.05\. anlegen/],
    ['10.8.2026', /am 10\.08\. anlegen/],
  ] as const) {
    await page.getByLabel('Nächster Termin').fill(day);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: button }).click();
    const left = page.locator('.feedback-left');
    if (day === '11.5.2026') {
      await left.getByText('Vertretung im Sommer').waitFor();
      const paper = await printed(page);
      expect(paper.text).toContain('Vertretung im Sommer');
      expect(paper.text.match(/Was Wer Bis wann/g)).toHaveLength(1); // its rows to write in are on one page
      await page.getByLabel('Protokoll: Ergebnisse').fill('Alles besprochen');
    } else {
      await page.locator('.sheets').getByRole('button').nth(2).waitFor();
      await left.waitFor({ state: 'detached' });
    }
  }
});

test('the next date is due on the other side too: told by the talk before, and once its own sheet came, by that alone', async ({
  page,
}) => {
  const other = await meet();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const one of [page, other.page]) await one.clock.setFixedTime(new Date('2026-02-09T10:00:00'));
  const due = async (): Promise<readonly string[]> => {
    await other.page.goto(`${inject('rootUrl')}mappe/`);
    await other.page.locator('.binder-due li').first().waitFor();
    return other.page.locator('.binder-due li').allInnerTexts();
  };
  const begin = (person: Page) => person.getByRole('button', { name: /am 13\.02\. anlegen/ });
  await page.goto('werkzeuge/feedback/');
  await awake(page);
  await page.locator('.place summary').click();
  await page.getByLabel('Auf welcher Seite stehen Sie?').selectOption('Auftraggeberseite');
  for (const [field, day] of [
    ['Wann', '2.2.2026'],
    ['Nächster Termin', '13.2.2026'],
  ] as const) {
    await page.getByLabel(field, { exact: true }).fill(day);
    await page.keyboard.press('Enter');
  }
  await page.getByLabel('Protokoll: Ergebnisse').fill('Alles besprochen');
  await begin(page).click();
  const sheets = page.locator('.sheets').getByRole('button');
  await sheets.filter({ hasText: '02.02.2026' }).click();
  await page.getByText('Alles besprochen').first().waitFor();
  await expect.poll(() => begin(page).count()).toBe(0);
  await other.page.goto(await linkFrom(page));
  await accept(other.page);
  await begin(other.page).waitFor(); // it may prepare on a sheet of its own
  expect(await due()).toHaveLength(1);
  await sheets.filter({ hasText: '13.02.2026' }).click();
  await other.page.goto(await linkFrom(page));
  await accept(other.page);
  expect(await due()).toEqual([expect.stringContaining('Feedbackgespräch')]);
  await other.page.goto(`${inject('rootUrl')}werkzeuge/feedback/`);
  await awake(other.page);
  await other.page
    .locator('.sheets')
    .getByRole('button', { name: /02\.02\.2026/ })
    .click();
  await other.page.getByText('Alles besprochen').first().waitFor();
  await expect.poll(() => begin(other.page).count()).toBe(0); // what other sheets tell comes after the tool itself
  await other.context.close();
});
const valuesOf = (all: readonly (HTMLElement | SVGElement)[]): readonly string[] =>
  all.map((one) => (one as HTMLTextAreaElement).value);

test('a question that stays open over the turn of the year is said with its year', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-09T09:00:00'));
  await page.goto(inject('rootUrl') + stories.de.questions);
  await awake(page);
  await page.getByLabel(stories.de.field).fill('Wie spreche ich Stammkunden an?');
  await page.keyboard.press('Enter');
  await page.getByText('notiert am 09.12.', { exact: true }).waitFor();
  await page.clock.setFixedTime(new Date('2027-02-01T09:00:00'));
  await page.reload();
  await page.getByText('notiert am 09.12.2026', { exact: true }).waitFor();
});
