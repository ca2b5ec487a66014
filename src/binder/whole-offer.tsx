/** A whole collaboration, to be passed on, and what to see to in its sheets before it leaves. */
import { readAround } from '#state/around.ts';
import { collaborationOf } from '#state/envelope.ts';
import { remember } from '#state/here.ts';
import type { Shelf, ShelvedCollaboration, ShelvedDocument } from '#state/shelf.ts';
import { loadFace } from '#tools/faces.ts';
import type { Offer, Remark } from '#tools/pass-on-button.tsx';
import { nameOf, sheetName } from './names.ts';
import type { BinderWords, WordsByTool } from './words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly shelf: Shelf;
  readonly toolWords: WordsByTool;
  readonly today: string;
}

export async function offerOf(props: Props): Promise<Offer> {
  const { current } = props;
  const { sourcesOf } = await import('#state/passing/sources.ts');
  const title = nameOf(current, props);
  const sources = sourcesOf(current);
  const leaving = current.documents.filter(({ id }) => sources.some((source) => source.id === id));
  const remarks = await Promise.all(leaving.map((sheet) => remarksOn(sheet, props).catch(() => [])));
  return {
    what: 'collaboration',
    toolId: '',
    title,
    name: '',
    remarks: remarks.flat(),
    fileName: title,
    card: current.card,
    sources,
    nameOf: ({ id }) => sheetTitle(id, props),
  };
}

function sheetTitle(id: string, props: Props): string {
  const sheet = props.current.documents.find((one) => one.id === id);
  const tool = props.tools.find((one) => one.id === sheet?.tool.id)?.name ?? '';
  return !sheet || sheet.tool.one ? tool : `${tool}: ${sheetName(sheet.tool.id, sheet.name, props)}`;
}

/** As on the sheet's own page, with its name and the way there. */
async function remarksOn({ id, tool, value }: ShelvedDocument, props: Props): Promise<readonly Remark[]> {
  const { sides, locale, today, shelf, toolWords, tools } = props;
  const own = toolWords[tool.id];
  const { loadRemarks } = await loadFace(tool.id);
  if (!own || !loadRemarks) return [];
  const around = readAround(tool, id, collaborationOf(id), shelf);
  const found = await loadRemarks({ ...own, value, sides, locale, today, around, level: 2, view: '' }, null);
  const { address = '' } = tools.find((one) => one.id === tool.id) ?? {};
  const go = (): void => {
    remember(tool, id);
    location.assign(address);
  };
  return found.map(({ text, act }) => ({ text: `${sheetTitle(id, props)}. ${text}`, act, go }));
}
