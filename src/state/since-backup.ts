/**
 * What the last backup does not hold yet. Told by comparing the stored texts, not by their stamps: a copy taken in since then brings stamps that are
 * older than the backup, and a backup file that is kept up to date by itself must not miss it.
 */
import * as v from 'valibot';
import { readPreference, writePreference } from '#browser/preferences.ts';
import { readText } from '#browser/storage.ts';
import { crc32 } from '#lib/crc32.ts';
import { readJson } from '#lib/read-json.ts';
import type { Shelf } from './shelf.ts';

/** `at`: moment in milliseconds; `texts`: checksum of every document in the backup, by its id. */
const Noted = v.object({ at: v.number(), texts: v.record(v.string(), v.number()) });

/**
 * What goes into a backup now, to be noted once it is written: what another tab stores meanwhile is not in it.
 * @param ids documents in the file @param now milliseconds
 */
export function backupNote(ids: readonly string[], now: number): () => void {
  const texts = Object.fromEntries(ids.map((id) => [id, crc32(readText(id) ?? '')]));
  return () => writePreference('backup', JSON.stringify({ at: now, texts }));
}

/**
 * Fields changed since the last backup of everything, cards, deletions and what came back from the bin included; a document that differs
 * without a newer stamp counts as one. What was removed for good is no reason for a new one.
 * @returns `savedAt` in milliseconds, 0 for never
 */
export function sinceBackup({ found }: Pick<Shelf, 'found'>): { readonly savedAt: number; readonly changes: number } {
  const { at, texts } = readJson(readPreference('backup'), Noted) ?? { at: 0, texts: {} };
  const changed = found.filter(({ id }) => texts[id] !== crc32(readText(id) ?? ''));
  const fields = changed.map(({ cells }) => Object.values(cells).filter(([, stamp]) => stamp > at).length);
  return { savedAt: at, changes: fields.reduce((sum, count) => sum + Math.max(1, count), 0) };
}
