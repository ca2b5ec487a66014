/** Under a field: the phrases marked in it, each a button that leads to its hint, for those who do not see the marks. */
import { memo } from 'react';
import { fill } from '#lib/fill.ts';
import { hintsOf } from './check/grouped.ts';
import type { WithHints } from './findings.tsx';
import type { TextField } from './tool.ts';

interface Props extends WithHints {
  readonly field: TextField;
}

export const FieldHints = memo(function FieldHints({ field, hints, words: { labels } }: Props) {
  const own = hintsOf(hints.open.filter((one) => one.field === field && one.kind !== 'missing'));
  if (own.length === 0) return null;
  return (
    <ul className="field-hints" aria-label={fill(labels.hints.belowField, { field: labels.fields[field].label })}>
      {own.slice(0, 6).map(({ id, phrase, label, kind }) => (
        <li key={id}>
          <button type="button" className="quiet" onClick={({ currentTarget }) => showCard(currentTarget, id)}>
            {label ?? <q>{phrase}</q>} {hints.wording?.kinds[kind].name}
          </button>
        </li>
      ))}
    </ul>
  );
});

function showCard(from: Element, id: string): void {
  const card = from.closest('.brief')?.querySelector(`.hints [data-row="${id}"]`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector('button')?.focus({ preventScroll: true });
}
