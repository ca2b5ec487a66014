/** What would change here: how many fields come in, how many stay, and on request each one. */
import { fill } from '#lib/fill.ts';
import type { Entry } from '#state/passing/take-in.ts';
import { useFieldWords } from './field-words.tsx';
import { titleOf } from './received-contents.tsx';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly entries: readonly Entry[];
  readonly isSame: boolean;
}

export function Changes({ entries, isSame, ...props }: Props) {
  const { receive } = props.passing;
  const present = entries.filter(({ own }) => own !== null);
  const sum = (count: (entry: Entry) => number): number => present.reduce((all, one) => all + count(one), 0);
  const taken = sum(({ comparison }) => comparison.taken.length);
  const kept = sum(({ comparison }) => comparison.kept);
  return (
    <>
      <h3>{receive.changes}</h3>
      {isSame && <p>{receive.same}</p>}
      {taken > 0 && <p>{taken === 1 ? receive.takenOne : fill(receive.taken, { n: taken })}</p>}
      {kept > 0 && <p>{kept === 1 ? receive.keptOne : fill(receive.kept, { n: kept })}</p>}
      {taken > 0 && (
        <details>
          <summary>{receive.show}</summary>
          {present.map((entry) => (
            <EntryChanges key={entry.id} {...props} entry={entry} isAlone={present.length === 1} />
          ))}
        </details>
      )}
    </>
  );
}

function EntryChanges({ entry, isAlone, ...props }: BinderWords & { entry: Entry; isAlone: boolean }) {
  const { receive } = props.passing;
  const said = useFieldWords(entry, props);
  const taken = said ? entry.comparison.taken.map((field) => ({ ...field, ...said(field.path) })) : [];
  // Nothing said and what stands for nothing read alike.
  const listed = taken.filter(({ isInner, say, mine, theirs }) => !isInner && say(mine) !== say(theirs));
  if (listed.length === 0) return null;
  return (
    <>
      {!isAlone && <h4>{titleOf(entry.arrival, props)}</h4>}
      <dl className="changes">
        {listed.map(({ path, label, say, mine, theirs }) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd>
              <small>{receive.before}</small> {say(mine) || receive.empty}
            </dd>
            <dd>
              <small>{receive.after}</small> {say(theirs) || receive.empty}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
