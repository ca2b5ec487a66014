/** The open sheet as it can be passed on, and what its writer should know before. Fetched with the click. */
import { todayHere } from '#browser/clock.ts';
import type { OpenDocument } from '#state/open-document.ts';
import { sheetSourcesOf } from '#state/passing/sources.ts';
import type { Edited, Face, Shown } from '../face.ts';
import type { Offer } from '../passing/pass-on-button.tsx';

// biome-ignore lint/suspicious/noExplicitAny: one for faces and documents of every type
type Any = any;

export async function sheetOffer(
  { tool, loadRemarks }: Face<Any, Any>,
  shown: Shown<Any, Any>,
  onCard: Edited<Any, Any>['onCard'],
  open: OpenDocument<Any>,
  screen: HTMLElement | null,
  fileNameOn: (day: string, nth: string) => string,
): Promise<Offer> {
  const {
    words,
    value,
    around: { card },
  } = shown;
  const { title } = words as { title: string };
  const today = todayHere(); // also where it is not drawn yet: the sheet keeps the day it was given on
  const { role } = card;
  const name = tool.nameOf(value);
  return {
    what: 'document',
    toolId: tool.id,
    title,
    name: tool.nameIn?.(name, words) ?? name,
    // What cannot be found out forbids nothing.
    remarks: (await loadRemarks?.(shown, screen).catch(() => [])) ?? [],
    fileName: fileNameOn(today, ''), // how many of that name one has is no matter of the other side
    card,
    sources: sheetSourcesOf(tool, open, role, today),
    nameOf: () => title,
    // Without a side nobody can tell whose name it is.
    onName: role === '' || card[role] !== '' ? undefined : (name) => onCard({ [role]: name }),
  };
}
