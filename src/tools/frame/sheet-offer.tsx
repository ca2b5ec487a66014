/** The open sheet as it can be passed on, and what its writer should know before. Fetched with the click. */
import type { OpenDocument } from '#state/open-document.ts';
import { sheetSourcesOf } from '#state/passing/sources.ts';
import type { Edited, Face, Shown } from '../face.ts';
import type { Offer } from '../passing/pass-on-button.tsx';

// biome-ignore lint/suspicious/noExplicitAny: one for faces and documents of every type
type Any = any;

export async function sheetOffer(
  { tool, loadRemarks }: Face<Any, Any>,
  shown: Shown<Any, Any>,
  open: OpenDocument<Any>,
  screen: HTMLElement | null,
  fileName: string,
  onCard: Edited<Any, Any>['onCard'],
): Promise<Offer> {
  const { words, value, around } = shown;
  const { title } = words as { title: string };
  const { role } = around.card;
  const name = tool.nameOf(value);
  return {
    what: 'document',
    toolId: tool.id,
    title,
    name: tool.nameIn?.(name, words) ?? name,
    // What cannot be found out forbids nothing.
    remarks: (await loadRemarks?.(shown, screen).catch(() => [])) ?? [],
    fileName,
    card: around.card,
    sources: sheetSourcesOf(tool, open),
    nameOf: () => title,
    // Without a side nobody can tell whose name it is.
    onName: role === '' || around.card[role] !== '' ? undefined : (name) => onCard({ [role]: name }),
  };
}
