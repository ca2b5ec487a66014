/** Duties of both sides next to each other: tick what applies, say how, add one's own. */
import { fill } from '#lib/fill.ts';
import { OneLine } from '#ui/one-line.tsx';
import type { Edited } from '../face.ts';
import { BothSides } from './both-sides.tsx';
import { type Agreement, type Duty, dutyOf } from './document.ts';
import { LineList } from './line-list.tsx';
import type { Words } from './view.tsx';

export function Duties(props: Edited<Agreement, Words>) {
  const { value, words, sides, frame, onChange } = props;
  const { duties: labels } = words.labels;
  return (
    <>
      <p>{labels.intro}</p>
      <BothSides sides={sides}>
        {(side) => (
          <>
            <ul className="duties">
              {words.duties
                .filter((duty) => duty.side === side)
                .map(({ id, text }) => (
                  <DutyRow key={id} {...props} id={id} text={text} />
                ))}
            </ul>
            <LineList
              label={labels.label}
              add={labels.add}
              rows={value[`${side}Duties`]}
              onRows={(rows) => onChange({ ...value, [`${side}Duties`]: rows })}
              frame={frame}
            />
          </>
        )}
      </BothSides>
    </>
  );
}

function DutyRow({ value, words, onChange, id, text }: Edited<Agreement, Words> & { id: string; text: string }) {
  const { duties: labels } = words.labels;
  const duty = dutyOf(value, id);
  const set = (change: Partial<Duty>): void =>
    onChange({ ...value, duties: { ...value.duties, [id]: { ...duty, ...change } } });
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={duty.on}
          data-cell={`duties.${id}.on`}
          autoComplete="off"
          onChange={(event) => set({ on: event.target.checked })}
        />
        {text}
      </label>
      {duty.on && (
        <OneLine
          aria-label={fill(labels.how, { duty: text })}
          placeholder={labels.howShort}
          maxLength={500}
          autoComplete="off"
          data-cell={`duties.${id}.how`}
          value={duty.how}
          onChange={(how) => set({ how })}
        />
      )}
    </li>
  );
}
