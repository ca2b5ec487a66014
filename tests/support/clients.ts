/** Several clients in one browser, as an assistant has them: their cards and sheets, begun one after the other. */
import type { Page } from 'playwright-core';
import { DAY_MS } from '#lib/days.ts';
import { cardIdOf, documentIdIn } from '#state/envelope.ts';
import type { Collaboration } from '#tools/collaboration.ts';
import type { Data } from '#tools/tool.ts';
import { keep, toolOf } from './sheets.ts';
import { storedDocument, storedPlace } from './stored.ts';

/** Milliseconds: the first one was begun then, each next one a day later. */
const BEGUN = 1_764_000_000_000;

export interface Client {
  /** Eight letters or more: ids are chance, and order by them means nothing. */
  readonly id: string;
  readonly name: string;
  readonly card?: Partial<Collaboration>;
  /** `[tool, value]`, stored one after the other. */
  readonly sheets?: readonly (readonly [tool: string, value: Data])[];
}

/** Id of a client's sheet, by its place among `sheets`. */
const sheetId = ({ id, sheets = [] }: Client, index: number): string =>
  documentIdIn(id, toolOf(sheets[index]?.[0] ?? ''), `sheet${String(index).padStart(4, '0')}`);

/** Puts clients into the browser, whose person is the assistant of all of them and is with the first. */
export async function keepClients(page: Page, clients: readonly Client[]): Promise<void> {
  const entries = clients.flatMap((client, index) => {
    const begun = BEGUN + index * DAY_MS;
    const card = { role: 'assistant', client: client.name, assistant: 'Jana Lang', ...client.card, $begunAt: begun };
    return [
      storedDocument(cardIdOf(client.id), card, begun),
      ...(client.sheets ?? []).map(([tool, value], nth) =>
        storedDocument(sheetId(client, nth), toolOf(tool).decode(value), begun + (nth + 1) * 1000),
      ),
    ];
  });
  await keep(page, [storedPlace(clients[0]?.id ?? ''), ...entries]);
}
