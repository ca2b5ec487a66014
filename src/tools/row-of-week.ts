/** What one tool tells another, as a row of a week. Pure. */
import type { Told } from './around.ts';

/**
 * Id that something another tool tells has as a row of a week. What a talk or another week tells keeps its own id everywhere, so that a tick here is known there;
 * other documents use the same few ids inside, so theirs is joined with the document's.
 */
export function rowIdOf({ id, toolId, documentId }: Pick<Told, 'id' | 'toolId' | 'documentId'>): string {
  if (toolId === 'feedback' || toolId === 'week') return id;
  return `${documentId.split('.').slice(1).join('')}${id}`.toLowerCase().replace(/[^a-z0-9]/g, '');
}
