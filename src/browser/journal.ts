/**
 * A second copy of what was typed last, in IndexedDB. localStorage reaches the disk about five seconds late, and can be full; this copy is
 * on disk a quarter of a second after the last key (measured: reliability.md, findings 1 and 2). Never created on a mere visit.
 */
import type { DBSchema, IDBPDatabase } from 'idb';

/** Name of the database; the privacy page names it. */
export const JOURNAL = 'eingespielt';

interface Schema extends DBSchema {
  readonly texts: { key: string; value: string };
  readonly files: { key: string; value: FileSystemFileHandle };
}

/** Whether the browser has the database at all; asking alone throws where everything is blocked. */
function canKeep(): boolean {
  try {
    return typeof indexedDB !== 'undefined';
  } catch {
    return false;
  }
}

let opened: Promise<IDBPDatabase<Schema> | null> | undefined;

/** The database, or null where the browser has none. `idb` is loaded with the first entry, not with the page. */
export function openJournal(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= import('idb')
    .then(({ openDB }) =>
      openDB<Schema>(JOURNAL, 1, {
        upgrade: (database) => {
          database.createObjectStore('texts');
          database.createObjectStore('files');
        },
        // Another tab deletes everything: an open connection would make it wait for ever.
        blocking: (_current, _wanted, event) => {
          opened = undefined;
          (event.target as IDBDatabase).close();
        },
        terminated: () => {
          opened = undefined;
        },
      }),
    )
    .catch(() => {
      opened = undefined; // a line that broke, a disk that was full: the next entry may be luckier
      return null;
    });
  return opened;
}

/** Two tabs keep their own texts of a document, so that neither writes over what only the other knows. */
const keyOf = (id: string, writer: string): string => `${id}|${writer}`;
/** All texts of one document. */
const range = (id: string): IDBKeyRange => IDBKeyRange.bound(`${id}|`, `${id}|\uffff`);
/** Texts of earlier tabs are dropped once there are more than this many, and the document holds what they knew. */
export const MOST_KEPT = 6;

const waiting = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

async function writeWaiting(): Promise<void> {
  timer = undefined;
  const texts = [...waiting];
  for (const [key] of texts) waiting.delete(key);
  const journal = await openJournal();
  try {
    const transaction = journal?.transaction('texts', 'readwrite', { durability: 'strict' });
    await Promise.all([...texts.map(([key, text]) => transaction?.store.put(text, key)), transaction?.done]);
  } catch {
    // the journal is the second copy; when it fails too, the notice about the first one is on the screen
  }
}

/** Keeps the latest text of a document as one tab knows it; many in one tenth of a second are written once. */
export function keepInJournal(id: string, writer: string, text: string): void {
  if (!canKeep()) return;
  waiting.set(keyOf(id, writer), text);
  if (timer === undefined) timer = setTimeout(() => void writeWaiting(), 100);
}

/** The kept texts of all tabs. Only asked for documents that exist, so that a visit creates nothing. */
export async function readJournal(id: string): Promise<readonly string[]> {
  if (!canKeep()) return [];
  try {
    return (await (await openJournal())?.getAll('texts', range(id))) ?? [];
  } catch {
    return [];
  }
}

/** Whether there is a journal, without making one by asking. Browsers that cannot say are taken to have none. */
export async function hasJournal(): Promise<boolean> {
  if (!canKeep() || !indexedDB.databases) return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === JOURNAL);
  } catch {
    return false;
  }
}

export async function dropFromJournal(id: string): Promise<void> {
  for (const key of [...waiting.keys()]) if (key.startsWith(`${id}|`)) waiting.delete(key);
  try {
    await (await openJournal())?.delete('texts', range(id));
  } catch {
    // nothing there, nothing to drop
  }
}

/** Removes the whole database. */
export async function deleteJournal(): Promise<void> {
  for (const key of [...waiting.keys()]) waiting.delete(key);
  (await openJournal())?.close();
  opened = undefined;
  const { deleteDB } = await import('idb');
  await deleteDB(JOURNAL).catch(() => undefined);
}
