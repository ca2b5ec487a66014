/** What goes back, what is deleted, what stays because it must. */
import { fill } from '#lib/fill.ts';
import { TextField } from '#ui/text-field.tsx';
import { DELETION, withText } from './document.ts';
import { PageLink, Part } from './part.tsx';
import type { Props } from './view.tsx';

export function Deletion(props: Props) {
  const { value, words, onChange } = props;
  const { labels, links } = words;
  const { deletion } = labels;
  const done = DELETION.filter((id) => value.deletion[id].trim() !== '').length;
  return (
    <Part {...props} id="deletion" state={done === 0 ? '' : fill(labels.filled, { done, all: DELETION.length })}>
      <p>
        {deletion.intro} <PageLink {...links.data} />
      </p>
      {DELETION.map((id) => (
        <TextField
          key={id}
          {...deletion[id]}
          lines={2}
          cell={`deletion.${id}`}
          value={value.deletion[id]}
          onChange={(typed) => onChange(withText(value, 'deletion', id, typed))}
        />
      ))}
    </Part>
  );
}
