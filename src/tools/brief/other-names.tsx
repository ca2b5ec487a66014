/** Names that differ on this brief from those of the collaboration; folded, because they are entered once for all tools. */
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { namesOf } from './sections.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

export function OtherNames({ value, words: { labels }, around, onChange }: Edited<Brief, Words>) {
  const { client, assistant } = namesOf(value, around.card);
  const known = [client, assistant].filter(Boolean).join(' → ');
  return (
    <details className="other-names">
      <summary>
        {labels.otherNames}
        {known !== '' && `: ${known}`}
      </summary>
      <p className="hint">{labels.namesHint}</p>
      <TextField label={labels.from} cell="from" value={value.from} onChange={(from) => onChange({ ...value, from })} />
      <TextField label={labels.to} cell="to" value={value.to} onChange={(to) => onChange({ ...value, to })} />
    </details>
  );
}
