/** A whole collaboration, to be passed on, and what to see to in its sheets before it leaves. */
import { readAround } from '#state/around.ts';
import { collaborationOf } from '#state/envelope.ts';
import { remember } from '#state/here.ts';
import type { Shelf, ShelvedCollaboration, ShelvedDocument } from '#state/shelf.ts';
import { loadFace } from '#tools/faces.ts';
import type { Offer, Remark } from '#tools/passing/pass-on-button.tsx';
import { nameOf, sheetsOf, sheetTitle } from '../names.ts';
import type { BinderWords, ToolPlace, WordsByTool } from '../words.ts';

const loadSources = () => import('#state/passing/sources.ts');

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly shelf: Shelf;
  readonly toolWords: WordsByTool;
  readonly today: string;
}

export async function offerOf(props: Props): Promise<Offer> {
  const { current } = props;
  const { sourcesOf } = await loadSources();
  const title = nameOf(current, props);
  // As they stand in the binder: one finds the few that are to go.
  const documents = props.tools.flatMap(({ id }) => sheetsOf(current.documents, id));
  const sources = sourcesOf({ ...current, documents }, props.today);
  const leaving = documents.filter(({ id }) => sources.some((source) => source.id === id));
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
    nameOf: ({ id }) => {
      const sheet = current.documents.find((one) => one.id === id);
      return sheet ? sheetTitle(placeOf(sheet, props)?.name ?? '', sheet, props) : '';
    },
  };
}

const placeOf = ({ tool }: ShelvedDocument, { tools }: Props): ToolPlace | undefined =>
  tools.find(({ id }) => id === tool.id);

/** As on the sheet's own page, with its name and the way there. */
async function remarksOn(sheet: ShelvedDocument, props: Props): Promise<readonly Remark[]> {
  const { id, tool, value } = sheet;
  const { sides, locale, today, shelf, toolWords } = props;
  const own = toolWords[tool.id];
  const { loadRemarks } = await loadFace(tool.id);
  if (!own || !loadRemarks) return [];
  const around = readAround(tool, id, collaborationOf(id), shelf);
  const found = await loadRemarks({ ...own, value, sides, locale, today, around, level: 2, view: '' }, null);
  const { name = '', address = '' } = placeOf(sheet, props) ?? {};
  const go = (): void => {
    remember(tool, id);
    location.assign(address);
  };
  return found.map((one) => ({ ...one, text: `${sheetTitle(name, sheet, props)}. ${one.text}`, go, sheet: id }));
}
