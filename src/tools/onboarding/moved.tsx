/** After the start moved: what moves along, what stays, and the way back. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import type { Edited } from '../face.ts';
import { movedBy } from './dates.ts';
import type { Onboarding } from './document.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Onboarding, Words> {
  readonly items: readonly Item[];
  /** The start as it was, `YYYY-MM-DD`. */
  readonly before: string;
  readonly onSeen: () => void;
}

export function Moved({ value, words: { labels }, locale, items, before, onChange, onSeen }: Props) {
  const words = labels.moving;
  const { moved, fixed } = movedBy({ ...value, startsOn: before }, value, items);
  const short = (day: string): string => formatDay(day, locale, 'field');
  const count =
    moved.length === 0 ? words.movedNone : moved.length === 1 ? words.movedOne : fill(words.moved, { n: moved.length });
  return (
    <div className="plan-moved">
      <p role="status">
        <strong>{fill(words.title, { from: short(before), to: short(value.startsOn) })}</strong> {count}{' '}
        {fixed.length > 0 &&
          fill(words.fixed, {
            list: fixed.map(({ text, entry }) => `${text} (${formatDay(entry.on ?? '', locale, 'short')})`).join(', '),
          })}
      </p>
      {moved.length > 0 && (
        <details>
          <summary>{words.list}</summary>
          <ul>
            {moved.map(({ item, from, to }) => (
              <li key={item.id}>
                {fill(words.line, {
                  item: item.text,
                  from: formatDay(from, locale, 'short'),
                  to: formatDay(to, locale, 'short'),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button type="button" className="quiet" onClick={onSeen}>
          {words.keep}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onChange({ ...value, startsOn: before });
            onSeen();
          }}
        >
          {fill(words.back, { day: short(before) })}
        </button>
      </p>
    </div>
  );
}
