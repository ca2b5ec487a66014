/**
 * Brings back from the journal what never reached the disk. A browser that is killed within some five seconds of a first entry loses all of
 * localStorage, also where the person was; the journal is on disk after a quarter of a second (reliability.md, findings 1 and 2).
 */
import { hasJournal, readJournal } from '#browser/journal.ts';
import { readText, writeText } from '#browser/storage.ts';
import { readWholeJournal } from '#browser/whole-journal.ts';
import { collaboration } from '#tools/collaboration.ts';
import { isDeleted, mergeCells } from './cells.ts';
import { cardIdOf, readEnvelope, writeEnvelope } from './envelope.ts';
import { placeIn, readHere, writeHere } from './here.ts';
import { idOfLate, readLate, withLate } from './late.ts';
import { toolOf } from './shelf.ts';
import { cellsAt } from './stored.ts';

/** Where the person was, when storage no longer knows. True when it was brought back. Creates nothing on a mere visit. */
export async function recoverPlace(): Promise<boolean> {
  if (readHere() !== null || !(await hasJournal())) return false;
  const [kept] = await readJournal('here');
  const here = placeIn(kept);
  if (readHere() !== null || here === null || isGone(here.collaboration)) return false;
  writeHere(here);
  return true;
}

/** Deleted in the last moment, before the journal knew that the person is not there any more. */
function isGone(id: string): boolean {
  return isDeleted(cellsAt(cardIdOf(id), collaboration) ?? {});
}

/** Every document that the journal or a late change knows better than storage is written back. True when there was one. */
export async function recoverDocuments(): Promise<boolean> {
  const left = [...readLate('')].map(([key, text]) => [idOfLate(key), [text]] as const);
  const kept = (await hasJournal()) ? await readWholeJournal() : [];
  let isNews = false;
  for (const [id, texts] of [...left, ...kept]) isNews = recoverDocument(id, texts) || isNews;
  return isNews;
}

function recoverDocument(id: string, texts: readonly string[]): boolean {
  const tool = toolOf(id);
  if (!tool) return false;
  const text = readText(id);
  const stored = readEnvelope(text, tool);
  if (stored.kind === 'newer' || stored.kind === 'damaged') return false;
  const own = stored.kind === 'document' ? stored.cells : {};
  const kept = texts.map((found) => readEnvelope(withLate(text, found), tool));
  const merged = kept.reduce(
    (cells, found) => (found.kind === 'document' ? mergeCells(cells, found.cells) : cells),
    own,
  );
  return merged !== own && writeText(id, writeEnvelope(id, tool, merged)).ok;
}
