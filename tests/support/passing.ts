/** Passing on, as tests do it: the dialog and its link, another person, and a message nobody packed in a dialog. */
import type { BrowserContext, Page } from 'playwright-core';
import words from '#content/tools/brief.json';
import type { Message } from '#state/passing/message.ts';
import { awake } from './awake.ts';
import { sharedBrowser } from './browser.ts';

export const BRIEF = 'werkzeuge/aufgabenbrief/';
export const { fields } = words.labels;
export const [TASK, RESULT, PURPOSE] = [fields.title, fields.result, fields.purpose].map(
  ({ question }) => question.de,
) as [string, string, string];
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Another person: a browser profile of their own. */
export async function meet(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await (await sharedBrowser()).newContext({ locale: 'de-DE', acceptDownloads: true });
  return { context, page: await context.newPage() };
}
export async function openDialog(page: Page): Promise<void> {
  await button(page, 'Weitergeben').click();
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('.pass-on textarea')?.value.startsWith('http'),
  );
}
export async function linkFrom(page: Page): Promise<string> {
  await openDialog(page);
  await button(page, 'Link kopieren').click();
  await page.getByText('Link kopiert').waitFor();
  const link = await page.locator('.pass-on textarea').inputValue();
  await page.keyboard.press('Escape');
  return link;
}
export const accept = async (page: Page): Promise<void> => {
  await button(page, 'Übernehmen').click();
  await page.getByText('Übernommen.').waitFor();
  await page.getByRole('link', { name: 'Zum Blatt' }).click();
  await awake(page);
};
export const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage).sort(),
      Object.entries(sessionStorage).sort(),
      await indexedDB.databases(),
      document.cookie,
    ]),
  );
export const SENT = 1_795_000_000_000;
/** Written some weeks before it is sent: two of them have stamps of their own, as two edits have. */
const AGO = 5_000_000_000;
export const brief = (
  cells: Record<string, string>,
  part: Partial<Message> = {},
  id = 'senderscoll.brief.one',
): Message => ({
  what: 'document',
  from: 'Anna Berg',
  to: 'Bert Lang',
  side: 'client',
  at: SENT,
  toolId: '',
  documents: [
    {
      id,
      toolId: 'brief',
      version: 1,
      cells: Object.fromEntries(
        Object.entries(cells).map(([path, value]) => [path, [value, (part.at ?? SENT) - AGO, 'anna']]),
      ),
      known: {},
      origin: '',
    },
  ],
  ...part,
});
