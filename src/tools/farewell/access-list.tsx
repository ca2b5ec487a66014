/** Every access that has to end: who withdraws it, when, and whether it happened. No field for passwords. */
import { fill } from '#lib/fill.ts';
import { withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { useRows } from '../use-rows.tsx';
import { AccessRow, FIELDS } from './access-row.tsx';
import { accessIn, type Farewell, NO_ACCESS } from './document.ts';
import { offeredAccess, withOffers } from './offers.ts';
import { Offers, Often } from './offers-line.tsx';
import { Part } from './part.tsx';
import { openAccess } from './plan.ts';
import type { Props } from './view.tsx';

export function AccessList(props: Props) {
  const { value, words, around, today, onChange } = props;
  const { access } = words.labels;
  const put = (next: Farewell['access']): void => onChange({ ...value, access: next });
  const rows = useRows(value.access, put, NO_ACCESS);
  const all = accessIn(value).length;
  const state = all === 0 ? access.none : fill(access.count, { done: all - openAccess(value), all });
  const often = access.often.filter(({ text }) => !rows.shown.some(({ name }) => name === text));

  return (
    <Part {...props} id="access" state={today === '' ? '' : state}>
      <p>{access.intro}</p>
      <p className="hint">{access.stateHint}</p>
      <ul className="leave-rows" ref={rows.list}>
        {rows.shown.map((row, index) => (
          <AccessRow
            key={row.id}
            {...props}
            row={row}
            place={rows.placeOf(row, index)}
            onRow={(change) => rows.change(row.id, change)}
            onEnter={rows.nextAfter(row, 'name')}
            onPaste={rows.pasteInto(row, FIELDS)}
          />
        ))}
      </ul>
      {today !== '' && (
        <>
          <p>
            <button type="button" data-add="" onClick={() => rows.add()}>
              + {access.add}
            </button>
          </p>
          <Offers
            labels={access}
            offers={offeredAccess(around, value.access).map((offer) => ({ ...offer, text: offer.name }))}
            onTake={(offers) =>
              put(
                withOffers(
                  value.access,
                  offers.map(({ text, ...row }) => row),
                  newId,
                ),
              )
            }
          />
          <Often
            label={access.forgotten}
            names={often.map(({ text }) => text)}
            onAdd={(name) => put(withRow(value.access, newId(), { ...NO_ACCESS, name }))}
          />
        </>
      )}
    </Part>
  );
}
