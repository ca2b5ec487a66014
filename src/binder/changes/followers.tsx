/** Other sheets here that change along with what was received, each with its fields. */
import { fill } from '#lib/fill.ts';
import { dataOf } from '#state/cells.ts';
import type { Changed } from '#state/follow.ts';
import { sheetName } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { FieldChanges } from './field-changes.tsx';

export function Followers({ followers, ...props }: BinderWords & { followers: readonly Changed[] }) {
  return followers.map(({ id, tool, before, after }) => {
    const name = sheetName(tool.id, tool.nameOf(tool.decode(dataOf(after))), props);
    const kind = props.tools.find((one) => one.id === tool.id)?.name ?? tool.id;
    return (
      <FieldChanges
        key={id}
        {...props}
        toolId={tool.id}
        before={before}
        after={after}
        title={<h3>{fill(props.passing.receive.also, { name: `${kind}: ${name}` })}</h3>}
      />
    );
  });
}
