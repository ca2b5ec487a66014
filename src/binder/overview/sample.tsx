/** A binder as it looks in the first days, for those who have none yet: drawn from the tools' own examples, and nothing of it is stored. */
import { fetchWords } from '#browser/words.ts';
import { withDays } from '#lib/example-days.ts';
import type { ShelvedCollaboration, ShelvedDocument } from '#state/shelf.ts';
import { collaboration } from '#tools/collaboration.ts';
import type { ToolWords } from '#tools/frame/wake.tsx';
import { tools as rules } from '#tools/registry.ts';
import type { BinderWords, WordsByTool } from '../words.ts';
import { DueList } from './due-list.tsx';
import { SheetTable } from './sheet-table.tsx';

/** Tools whose examples tell of the same two people in the same days. */
const TOLD = ['fit', 'first-talk', 'agreement', 'onboarding', 'brief', 'questions', 'manual'];

interface Props extends BinderWords {
  readonly toolWords: WordsByTool;
  readonly today: string;
}

/** The example of a tool as a document that lies nowhere. */
function sheetOf(id: string, { words }: ToolWords, today: string): readonly ShelvedDocument[] {
  const tool = rules[id];
  const { example } = words as { readonly example?: { readonly value: unknown } };
  if (!tool || !example) return [];
  const value = tool.decode(withDays(example.value, today));
  return [{ id, tool, name: tool.nameOf(value), value, cells: {}, changedAt: Date.now(), deletedAt: 0 }];
}

/** Words of all of them, their examples among these. Rejects when one cannot be loaded. */
export const fetchTold = async (): Promise<WordsByTool> =>
  Object.fromEntries(await Promise.all(TOLD.map(async (id) => [id, await fetchWords<ToolWords>(id)] as const)));

export function Sample(props: Props) {
  const { words, toolWords, today } = props;
  const documents = Object.entries(toolWords).flatMap(([id, own]) => sheetOf(id, own, today));
  const current: ShelvedCollaboration = {
    id: '',
    card: collaboration.empty,
    documents,
    begunAt: 0,
    changedAt: 0,
    deletedAt: 0,
  };
  const shown = { ...props, current };
  return (
    <figure className="binder-sample">
      <figcaption>{words.sample.caption}</figcaption>
      {/* A picture: what it names leads to sheets that are not there. */}
      <div inert>
        <DueList {...shown} />
        <SheetTable {...shown} />
      </div>
    </figure>
  );
}
