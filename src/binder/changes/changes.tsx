/** What would change here: how many sheets are new, how many fields come in, how many stay, and on request each one. */
import { counted } from '#lib/fill.ts';
import { isDeleted } from '#state/cells.ts';
import type { ChoicesById, Entry } from '#state/passing/entries.ts';
import { isPlace } from '#state/passing/merge.ts';
import { foresee } from '#state/passing/take-in.ts';
import { collaboration } from '#tools/collaboration.ts';
import { arrivalTitle } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { FieldChanges } from './field-changes.tsx';

interface Props extends BinderWords {
  readonly entries: readonly Entry[];
  readonly chosen: ChoicesById;
  /** When it was sent, in milliseconds. */
  readonly at: number;
  readonly isSame: boolean;
}

export function Changes({ entries, chosen, at, isSame, ...props }: Props) {
  const { receive } = props.passing;
  const present = entries
    .filter(({ own }) => own !== null)
    .map((entry) => ({ ...entry, ...foresee(entry, chosen[entry.id] ?? {}, at) }));
  const news = entries.filter(
    ({ own, isLocked, arrival }) => own === null && !isLocked && arrival.tool !== collaboration,
  );
  const sum = (count: (entry: (typeof present)[number]) => number): number =>
    present.reduce((all, one) => all + count(one), 0);
  const binned = present.filter(({ own }) => own && isDeleted(own)).length;
  const taken = sum(({ changes }) => changes.filter(({ path }) => !isPlace(path)).length || changes.length);
  const lapsed = sum((entry) => entry.lapsed);
  const kept = sum(({ comparison }) => comparison.kept);
  return (
    <>
      <h3>{receive.changes}</h3>
      {isSame && <p>{kept > 0 ? receive.nothingNew : receive.same}</p>}
      {news.length > 0 && <p>{counted(receive.news, news.length)}</p>}
      {binned > 0 && <p>{counted(receive.binned, binned)}</p>}
      {taken > 0 && <p>{counted(receive.taken, taken)}</p>}
      {kept > 0 && <p>{counted(receive.kept, kept)}</p>}
      {lapsed > 0 && <p>{counted(receive.lapsed, lapsed)}</p>}
      {taken > 0 && (
        <details>
          <summary>{receive.show}</summary>
          {present.map((entry) => (
            <FieldChanges
              key={entry.id}
              {...props}
              toolId={entry.arrival.tool.id}
              before={entry.own}
              after={entry.arrival.cells}
              fields={entry.changes}
              title={present.length > 1 && <h4>{arrivalTitle(entry.arrival, props)}</h4>}
            />
          ))}
        </details>
      )}
    </>
  );
}
