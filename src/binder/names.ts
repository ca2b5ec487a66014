/** Collaborations and sheets by their names, in the language of the page, and in which order they stand. */
import { counted, fill } from '#lib/fill.ts';
import type { Arrival } from '#state/passing/arrivals.ts';
import { countEntered } from '#state/passing/gather.ts';
import type { ShelvedDocument } from '#state/shelf.ts';
import { type Collaboration, collaboration, otherSideOf } from '#tools/collaboration.ts';
import { nthOf } from '#tools/nth-of.ts';
import { tools as rules } from '#tools/registry.ts';
import type { BinderWords } from './words.ts';

/** By the other side: “With Jana Lang”. */
export function nameOf({ card }: { readonly card: Collaboration }, { words }: Pick<BinderWords, 'words'>): string {
  const other = otherSideOf(card).trim();
  return other === '' ? words.unnamed : fill(words.with, { name: other });
}

/** The same, with its number where several go by that name. */
export const calledAmong = <One extends Parameters<typeof nthOf>[0]>(
  all: readonly One[],
  one: One,
  props: Pick<BinderWords, 'words'>,
): string => nameOf(one, props) + nthOf(one, all);

/** @param name as the sheet has it; one the tool gave by itself may be of another language */
export function sheetName(
  toolId: string,
  name: string,
  { tools, words }: Pick<BinderWords, 'tools' | 'words'>,
): string {
  const naming = tools.find(({ id }) => id === toolId)?.naming;
  const said = naming ? rules[toolId]?.nameIn?.(name, naming) : name;
  return said?.trim() || words.untitled;
}

/** With its tool, where that has many: `Aufgabenbrief: Postfach sichten`. @param kind the tool's name */
export const sheetTitle = (
  kind: string,
  { tool, name }: Pick<ShelvedDocument, 'tool' | 'name'>,
  props: Pick<BinderWords, 'tools' | 'words'>,
): string => (tool.one ? kind : `${kind}: ${sheetName(tool.id, name, props)}`);

/** A sheet or a card in a list of all kinds: `Aufgabenbrief: Postfach sichten`, `Einarbeitung`, `Zusammenarbeit: Jana Lang`. */
export function kindAndName(toolId: string, name: string, props: Pick<BinderWords, 'tools' | 'words'>): string {
  const isCard = toolId === collaboration.id;
  const kind = isCard ? props.words.bin.collaboration : props.tools.find(({ id }) => id === toolId)?.name;
  const isClear = (isCard || rules[toolId]?.one) && name.trim() === '';
  return [kind, isClear ? '' : sheetName(toolId, name, props)].filter(Boolean).join(': ');
}

/** A received sheet, with how much it holds: `Aufgabenbrief: Postfach sichten (14 Angaben)`. */
export function arrivalTitle(
  arrival: Arrival,
  { tools, passing: { receive }, words }: Pick<BinderWords, 'tools' | 'passing' | 'words'>,
): string {
  const { tool, cells } = arrival;
  const kind = tool === collaboration ? receive.card : (tools.find(({ id }) => id === tool.id)?.name ?? tool.id);
  const entries = counted(receive.entries, countEntered(tool, Object.entries(cells)));
  return `${sheetTitle(kind, arrival, { tools, words })} (${entries})`;
}

/** The sheets of a tool in the order the tool itself shows them. */
export function sheetsOf(documents: readonly ShelvedDocument[], toolId: string): readonly ShelvedDocument[] {
  const own = documents.filter(({ tool }) => tool.id === toolId).sort((a, b) => b.changedAt - a.changedAt);
  return own[0]?.tool.inOrder?.(own) ?? own;
}

/** The same as in a folder of paper: those about a day from the first to the last, the others by name. */
export function asFiled(
  documents: readonly ShelvedDocument[],
  toolId: string,
  props: Pick<BinderWords, 'tools' | 'words'>,
): readonly ShelvedDocument[] {
  const own = sheetsOf(documents, toolId);
  if (own[0]?.tool.inOrder) return own.toReversed();
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const called = ({ name }: ShelvedDocument): string => sheetName(toolId, name, props);
  return own.toSorted((a, b) => compare(called(a), called(b)) || (a.id < b.id ? -1 : 1));
}
