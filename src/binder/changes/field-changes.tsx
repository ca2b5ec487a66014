/** Fields that change in one document: what stands there, and what will, in the words of its tool. */
import type { ReactNode } from 'react';
import { type Cells, changeBetween, dataOf, valueAt } from '#state/cells.ts';
import type { Leaf } from '#tools/tool.ts';
import type { BinderWords } from '../words.ts';
import { useFieldWords } from './field-words.tsx';

interface FieldChange {
  readonly path: string;
  readonly mine: Leaf | null;
  readonly theirs: Leaf | null;
}

function fieldsBetween(before: Cells, after: Cells): readonly FieldChange[] {
  const paths = Object.keys(changeBetween(dataOf(before), dataOf(after)));
  return paths.map((path) => ({ path, mine: valueAt(before, path), theirs: valueAt(after, path) }));
}

interface Props extends BinderWords {
  readonly toolId: string;
  readonly before: Cells | null;
  readonly after: Cells;
  /** Absent: all that differ. */
  readonly fields?: readonly FieldChange[];
  /** Said above them, where there are any to be said. */
  readonly title?: ReactNode;
  /** What a tool keeps for itself, such as the order of rows, is listed where nothing else changes. */
  readonly withInner?: boolean;
}

export function FieldChanges({ toolId, before, after, title, withInner = false, ...props }: Props) {
  const fields = props.fields ?? fieldsBetween(before ?? {}, after);
  const { receive } = props.passing;
  const said = useFieldWords(toolId, before, after, props);
  // Nothing said and what stands for nothing read alike.
  const all = (said ? fields.map((field) => ({ ...field, ...said(field.path) })) : []).filter(
    ({ say, mine, theirs }) => say(mine) !== say(theirs),
  );
  const telling = all.filter(({ isInner }) => !isInner);
  const listed = telling.length === 0 && withInner ? all : telling;
  if (listed.length === 0) return null;
  return (
    <>
      {title}
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
