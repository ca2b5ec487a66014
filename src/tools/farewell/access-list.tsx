/** Every access that has to end: who withdraws it, when, and whether it happened. No field for passwords. */
import { fill } from '#lib/fill.ts';
import { changeRow, inOrder, moveRow, withoutRow, withRow } from '#lib/rows.ts';
import { newId } from '#state/here.ts';
import { useRowFocus } from '#ui/row-acts.tsx';
import { AccessRow } from './access-row.tsx';
import { accessIn, type Farewell, NO_ACCESS } from './document.ts';
import { offeredAccess, withOffers } from './offers.ts';
import { Offers, Often } from './offers-line.tsx';
import { Part } from './part.tsx';
import { openAccess } from './plan.ts';
import type { Props } from './view.tsx';

export function AccessList(props: Props) {
  const { value, words, around, today, onChange } = props;
  const { access } = words.labels;
  const rows = inOrder(value.access);
  const list = useRowFocus(rows.map(({ id }) => id));
  const put = (next: Farewell['access']): void => onChange({ ...value, access: next });
  const add = (): void => {
    list.current.dataset['adding'] = '';
    put(withRow(value.access, newId(), NO_ACCESS));
  };
  const all = accessIn(value).length;
  const state = all === 0 ? access.none : fill(access.count, { done: all - openAccess(value), all });
  const often = access.often.filter(({ text }) => !rows.some(({ name }) => name === text));

  return (
    <Part {...props} id="access" state={today === '' ? '' : state}>
      <p>{access.intro}</p>
      <p className="hint">{access.stateHint}</p>
      <ul className="leave-rows" ref={list}>
        {rows.map((row, index) => (
          <AccessRow
            key={row.id}
            {...props}
            row={row}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
            onRow={(change) => put(changeRow(value.access, row.id, change))}
            onMove={(by) => put(moveRow(value.access, row.id, by))}
            onRemove={() => put(withoutRow(value.access, row.id))}
          />
        ))}
      </ul>
      {today !== '' && (
        <>
          <p>
            <button type="button" data-add="" onClick={add}>
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
