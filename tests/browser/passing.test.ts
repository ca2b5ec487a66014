/** Passing on, as two people do it: there and back in two browsers, by link, as a whole collaboration, in a week that both have. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { messageToFragment } from '#state/passing/link.ts';
import { awake } from '../support/awake.ts';
import { figure } from '../support/figures.ts';
import { serveWithLog } from '../support/logging-server.ts';
import { expect, test } from '../support/page.ts';
import {
  accept,
  BRIEF,
  brief,
  button,
  everythingStored,
  linkFrom,
  meet,
  openDialog,
  PURPOSE,
  RESULT,
  TASK,
} from '../support/passing.ts';
import { STEPS } from '../support/plan.ts';

let server: Awaited<ReturnType<typeof serveWithLog>>;
beforeAll(async () => {
  server = await serveWithLog('dist');
});
afterAll(() => server.stop());
/** Fields of the one brief, without what differs by nature: who wrote when. */
const briefIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /\.brief\./.test(name) && !name.includes('passed'));
    const { id, cells } = JSON.parse(localStorage.getItem(key ?? '') ?? '{}');
    return { id, cells };
  });

test('three rounds there and back on two profiles end alike, and no server hears of it', async ({ page: anna }) => {
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { context, page: bert } = await meet();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent: string[] = [];
  const pass = async (from: Page, to: Page): Promise<void> => {
    const link = await linkFrom(from);
    sent.push(link.slice(link.indexOf('#')));
    await to.goto(link);
    await to.locator('.received').waitFor();
    expect(to.url()).toBe(`${server.url}weitergabe/`);
  };
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await anna.getByLabel(TASK).fill('Postfach sichten');
  await anna.getByLabel(RESULT).fill('Höchstens zehn offene Nachrichten.');
  await pass(anna, bert);
  await bert.getByLabel('noch offen').check(); // as the assistant he would read it, and not write in it
  await accept(bert);
  for (let round = 1; round <= 3; round += 1) {
    await bert.getByLabel(PURPOSE).fill(`Zweck, Runde ${round}`);
    await bert.getByLabel(RESULT).fill(`Berts Fassung ${round}: fünf offene Nachrichten.`);
    if (round > 1) await anna.getByLabel(TASK).fill(`Postfach sichten, Runde ${round}`);
    else await anna.getByLabel(TASK).fill('Postfach täglich sichten');
    await anna.getByLabel(RESULT).fill(`Annas Fassung ${round}: zehn offene Nachrichten.`);
    await pass(bert, anna);
    await anna.getByText('Eine Angabe wird übernommen.').waitFor();
    expect(await anna.locator('.conflict').count()).toBe(1);
    await expect.poll(() => anna.locator('.conflict mark').allInnerTexts()).toContain('Berts'); // what compares words comes late
    await button(anna, 'Übernehmen').click();
    await anna.getByText('Noch eine Stelle zu entscheiden.').waitFor();
    expect(await anna.evaluate(() => document.activeElement?.closest('.conflict') !== null)).toBe(true);
    await anna
      .locator('.conflict input')
      .nth(round - 1)
      .check();
    await accept(anna);
    await pass(anna, bert);
    expect(await bert.locator('.conflict').count()).toBe(0);
    await accept(bert);
  }
  expect(await anna.getByLabel(RESULT).inputValue()).toBe(
    'Annas Fassung 3: zehn offene Nachrichten.\n\nBerts Fassung 3: fünf offene Nachrichten.',
  );
  const [one, two] = [await briefIn(anna), await briefIn(bert)];
  expect(one).toEqual(two);
  const log = server.log();
  const pieces = sent.flatMap((fragment) => fragment.match(/[\w-]{16}/g) ?? []);
  expect(pieces.length).toBeGreaterThan(100);
  expect(pieces.filter((piece) => log.includes(piece))).toEqual([]);
  expect(log).not.toMatch(/#|%23|[?&][tp]=/);
  figure('passing-server-log', { links: sent.length, pieces: pieces.length, found: 0 });
  await context.close();
});

test('a brief of somebody who never said a side is given when it is sent, is read by the assistant, and nobody is asked about that when it is done', async ({
  page: anna,
}) => {
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await anna.clock.setFixedTime(new Date('2026-06-01T09:00:00'));
  const { context, page: bert } = await meet();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await bert.clock.setFixedTime(new Date('2026-06-02T09:00:00'));
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await anna.getByLabel(TASK).fill('Postfach sichten');
  await bert.goto(await linkFrom(anna));
  await anna.locator('.standing').getByText('übergeben am 1. Juni 2026').waitFor();
  await bert.getByText('Aufgabenbrief: Postfach sichten (eine Angabe)').waitFor();
  expect(await bert.getByRole('group', { name: 'Ich bin' }).getByLabel('Assistenz').isChecked()).toBe(true);
  await button(bert, 'Übernehmen').click();
  await bert.getByText('Wenn Sie fertig sind, geben Sie es').waitFor();
  await bert.getByRole('link', { name: 'Zum Blatt' }).click();
  await bert.getByRole('heading', { name: 'Bevor Sie anfangen' }).waitFor();
  await bert.getByText('übergeben am 1. Juni 2026').waitFor();
  await bert.getByLabel('erledigt').check();
  await anna.goto(await linkFrom(bert));
  await anna.getByText('2 Angaben werden übernommen.').waitFor();
  expect(await anna.locator('.conflict').count()).toBe(0);
  expect(await anna.getByRole('group', { name: 'Ich bin' }).count()).toBe(0); // the assistant has said it
  await button(anna, 'Übernehmen').click();
  await anna.getByText('Hier steht jetzt, was die andere Seite geschickt hat.').waitFor();
  await anna.getByRole('link', { name: 'Zum Blatt' }).click();
  await awake(anna);
  await anna.getByText('erledigt am 2. Juni 2026').waitFor();
  await anna.getByLabel(RESULT).fill('Höchstens zehn.');
  await bert.getByLabel('Die Aufgabe in Ihren Worten').fill('Ich sichte.');
  await anna.goto(await linkFrom(bert));
  await button(anna, 'Übernehmen').click();
  await anna.getByText('das die andere Seite noch nicht hat').waitFor();
  await context.close();
});

test('an older link after a newer one brings nothing, and one’s own link is known as such', async ({ page: anna }) => {
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { context, page: bert } = await meet();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await anna.getByLabel(TASK).fill('Newsletter');
  await anna.goto(`${server.url}mappe/`);
  await anna.getByLabel('Name der Auftraggeberseite').fill('Anna Berg');
  await anna.getByLabel('Name der Assistenz').fill('Bert Lang');
  await anna.getByLabel('Ich bin').selectOption('client');
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  const older = await linkFrom(anna);
  await anna.getByLabel(TASK).fill('Newsletter Juni');
  for (const link of [older, await linkFrom(anna)]) {
    await bert.goto(link);
    await accept(bert);
  }
  await bert.goto(older);
  await bert.getByText('Neues steht nicht darin.').waitFor();
  await bert.getByText('Bei einer Angabe gilt hier schon eine neuere Fassung.').waitFor();
  expect(await button(bert, 'Übernehmen').isDisabled()).toBe(true);
  // Another brief of hers is new here: it goes into her collaboration, and nowhere back.
  const place = await anna.evaluate(() => Object.keys(localStorage).find((key) => /^[^:]+\.collaboration$/.test(key)));
  const another = brief({ title: 'Rechnungen' }, {}, `${place?.split('.')[0]}.brief.two`);
  await bert.goto('about:blank');
  await bert.goto(`${server.url}weitergabe/${await messageToFragment(another)}`);
  expect(
    await bert
      .getByRole('group', { name: 'Wohin damit?' })
      .getByRole('radio')
      .first()
      .evaluate((radio) => radio.closest('label')?.textContent),
  ).toBe('In „Zusammenarbeit mit Anna Berg“');
  await anna.goto(older);
  await anna.getByText('Das haben Sie selbst zusammengestellt.').waitFor();
  expect(await anna.getByText('Prüfen Sie, ob sie für Sie bestimmt ist').count()).toBe(0);
  // She has another name by now, and he does not know it: his copy of her sheet is for her all the same.
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await anna.locator('.place summary').click();
  await anna.getByLabel('Name der Auftraggeberseite').fill('Anna Tal');
  await bert.goto(server.url + BRIEF);
  await awake(bert);
  await anna.goto(await linkFrom(bert));
  await anna.getByRole('heading', { name: 'Von Bert Lang' }).waitFor();
  expect(await anna.getByText('Bei Ihnen heißt diese Seite').count()).toBe(0);
  expect(await anna.getByText('Prüfen Sie, ob sie für Sie bestimmt ist').count()).toBe(0);
  await anna.goto(server.url + BRIEF);
  await awake(anna);
  await bert.goto(await linkFrom(anna));
  await bert.getByText('Bei Ihnen heißt diese Seite Anna Berg. Soll dort Anna Tal stehen').waitFor();
  await context.close();
});

test('who began alone gets the missing name with the first sheet, and a later one is proposed for the same collaboration', async ({
  page,
}) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.locator('.place summary').click();
  await page.locator('.place select').first().selectOption('assistant');
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Postfach' }))}`);
  await page.getByLabel('In „Zusammenarbeit ohne Namen“').check();
  await accept(page);
  await page.locator('.place', { hasText: 'Zusammenarbeit mit Anna Berg' }).waitFor();
  const later = brief({ title: 'Rechnungen' }, { from: 'Anna Tal' }, 'senderscoll.brief.two');
  await page.goto(`${server.url}weitergabe/${await messageToFragment(later)}`);
  await page.locator('.where label:has(:checked)', { hasText: 'In „Zusammenarbeit mit Anna Berg“' }).waitFor();
});

test('a link to a sheet that lies in the bin says that it comes back', async ({ page }) => {
  const link = `${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`;
  await page.goto(link);
  await accept(page);
  await button(page, 'Löschen').click();
  await page.locator('.reading', { hasText: 'Von Anna' }).waitFor({ state: 'detached' });
  await page.goto(link);
  await page.getByText('Ein Blatt liegt hier im Papierkorb und kommt zurück.').waitFor();
  await accept(page);
  await page.locator('.reading', { hasText: 'Von Anna' }).waitFor();
});

test('opening stores nothing, taking over can be undone', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Eigener Brief');
  await page.waitForTimeout(400);
  const before = await everythingStored(page);
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await page.locator('.received-paper', { hasText: 'Von Anna' }).waitFor();
  expect(await everythingStored(page)).toBe(before);
  figure('passing-storage', { changedBytes: 0 });
  await button(page, 'Nicht übernehmen').click();
  await page.getByText('Es wurde nichts gespeichert.').waitFor();
  expect(await everythingStored(page)).toBe(before);
  await page.goto(`${server.url}weitergabe/${await messageToFragment(brief({ title: 'Von Anna' }))}`);
  await button(page, 'Übernehmen').click();
  await button(page, 'Rückgängig').click();
  await page.getByText('Der Stand von vorher gilt wieder.').waitFor();
  await page.goto(server.url + BRIEF);
  await awake(page);
  expect(await page.getByLabel(TASK).inputValue()).toBe('Eigener Brief');
});

test('a long sheet asks for the file; a whole collaboration goes from the binder', async ({ page }) => {
  await page.goto(server.url + BRIEF);
  await awake(page);
  await page.getByLabel(TASK).fill('Lang');
  const noise = Array.from({ length: 900 }, (_, index) => ((index * 7919) % 99_991).toString(36)).join(' ');
  await page.getByLabel(RESULT).fill(noise);
  await openDialog(page);
  await page.getByText('Die Datei ist sicherer.').waitFor();
  expect(await button(page, 'Datei herunterladen').getAttribute('class')).toBe('strong');
  expect(await button(page, 'QR-Code zeigen').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.goto(`${server.url}werkzeuge/einarbeitung/`);
  await awake(page);
  await page.locator('.check-row > input').first().check();
  await page.goto(`${server.url}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
  const link = await page.locator('.pass-on textarea').inputValue();
  const { context, page: other } = await meet();
  await other.goto(link);
  await other.getByText('2 Blätter').waitFor();
  await button(other, 'Übernehmen').click();
  await other.getByRole('link', { name: 'Zur Mappe' }).click();
  await other.locator('.binder-sheets').getByText(`1 von ${STEPS}`).waitFor();
  // Back at the link: it is over. The next one counts the sheets that are new, not only what changes in old ones.
  await other.goBack();
  await other.getByText('ist schon übernommen').waitFor();
  for (const [path, text] of [
    ['rueckfragen', 'Welcher Ordner?'],
    ['gebrauchsanweisung', 'Vormittags'],
  ] as const) {
    await page.goto(`${server.url}werkzeuge/${path}/`);
    await awake(page);
    await page.locator('.tool-view :is(textarea, input[type=text])').first().fill(text);
  }
  await page.goto(`${server.url}mappe/`);
  await button(page, 'Zusammenarbeit weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
  await other.goto(await page.locator('.pass-on textarea').inputValue());
  await other.getByText('2 Blätter kommen neu hinzu.').waitFor();
  await context.close();
});

describe('a week that both have', () => {
  const WEEK = 'werkzeuge/wochentakt/';
  const openWeek = async (page: Page): Promise<void> => {
    await page.goto(server.url + WEEK);
    await awake(page);
  };
  const add = async (page: Page, text: string): Promise<void> => {
    await page.locator('[data-add]').first().fill(text);
    await page.keyboard.press('Enter');
    await page.locator('[data-row]', { hasText: text }).waitFor();
  };
  const next = (page: Page) => button(page, 'Nächste Woche aus dieser').click();
  const tick = (page: Page, text: string) =>
    page.locator('[data-row]', { hasText: text }).locator('input[type=checkbox]').first().check();
  const start = async (page: Page, client: Page): Promise<void> => {
    for (const one of [page, client]) {
      await one.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await one.clock.setFixedTime(new Date('2026-06-12T09:00:00'));
    }
    await openWeek(page);
    await add(page, 'Newsletter');
    await add(page, 'Rechnungen');
    await client.goto(await linkFrom(page));
    await accept(client);
  };
  test('what the client ticks on last week’s sheet is ticked on this week’s, and said before and after', async ({
    page,
  }) => {
    const { context, page: client } = await meet();
    await start(page, client);
    await next(page);
    await tick(client, 'Newsletter');
    await page.goto(await linkFrom(client));
    const also = page.getByRole('heading', { name: 'Auch auf „Wochentakt: Woche 25 · 15.06.–19.06.2026“' });
    await also.waitFor();
    expect(await page.locator('.received > .changes').innerText()).toMatch(
      /„Newsletter“ · erledigt am\s+bisher leer\s+neu Freitag, 12. Juni 2026/,
    );
    await button(page, 'Übernehmen').click();
    await page.getByText('Übernommen.').waitFor();
    await also.waitFor();
    await openWeek(page);
    await page
      .locator('nav.sheets')
      .getByRole('button', { name: /^Woche 25/ })
      .click();
    await page.getByText('1 von 2 erledigt').waitFor();
    await context.close();
  });

  test('both take the next week: one sheet, with the rows of both', async ({ page }) => {
    const { context, page: client } = await meet();
    await start(page, client);
    for (const [one, own] of [
      [page, 'Presse'],
      [client, 'Flyer'],
    ] as const) {
      await openWeek(one);
      await next(one);
      await add(one, own);
    }
    await page.goto(await linkFrom(client));
    await page.getByRole('heading', { name: 'Was sich ändert' }).waitFor();
    expect(await page.locator('.conflict').count()).toBe(0);
    await accept(page);
    expect(await page.locator('nav.sheets li', { hasText: 'Woche 25' }).count()).toBe(1);
    const rows = await page.locator('[data-row]').allInnerTexts();
    expect(rows.map((text) => text.match(/Newsletter|Rechnungen|Presse|Flyer/)?.[0]).sort()).toEqual([
      'Flyer',
      'Newsletter',
      'Presse',
      'Rechnungen',
    ]);
    await context.close();
  });
});
