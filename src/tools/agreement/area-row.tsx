/** One area: a scale of five steps per side, what lies between the marks in shape and words, the step agreed, limit and report. */
import { memo } from 'react';
import { fill } from '#lib/fill.ts';
import { PARTIES, type Party, type Side } from '#lib/sides.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { TextField } from '#ui/text-field.tsx';
import type { SideWords } from '../face.ts';
import type { Mark, Step } from './document.ts';
import { type Area, isVisible, standingOfMarks } from './rights.ts';
import { sayMarks } from './say.ts';
import { Scale } from './scale.tsx';
import { StepLine } from './step-line.tsx';
import type { Words } from './view.tsx';

interface Props {
  readonly area: Area;
  readonly mark: Mark;
  /** Who is marking now: the other side's mark waits until one's own is set. */
  readonly marker: Side;
  readonly words: Words;
  readonly sides: SideWords;
  readonly onMark: (areaId: string, change: Partial<Mark>) => void;
}

/** Memoised: a mark redraws one row, not all. Documents are read anew after each change, so marks are compared by what they hold. */
export const AreaRow = memo(Row, (a, b) =>
  (Object.keys(b) as (keyof Props)[]).every(
    (key) => a[key] === b[key] || ((key === 'mark' || key === 'area') && isAlike(a[key], b[key])),
  ),
);

const isAlike = (a: object, b: object): boolean =>
  Object.entries(b).every(([key, inner]) => (a as Record<string, unknown>)[key] === inner);

function Row({ area, mark, marker, words, sides, onMark }: Props) {
  const { labels } = words;
  const set = (change: Partial<Mark>): void => onMark(area.id, change);
  const marks = standingOfMarks(mark);
  const isHidden = marker !== 'both' && mark[marker] === '';
  const hidden = PARTIES.find((side) => mark[side] !== '' && !isVisible(mark, side, marker));
  const scale = (who: Party | 'agreed') => (
    <Scale
      key={who}
      who={who}
      side={who === 'agreed' ? labels.areas.agreed : sides[who]}
      area={area.name}
      cell={`areas.${area.id}.${who}`}
      value={mark[who]}
      words={words}
      onChange={(step: Step) => set({ [who]: step })}
    />
  );
  const suggestion = marks.kind === 'same' ? marks.step : marks.kind === 'differ' ? marks.lower : '';

  return (
    <div className="area-row">
      <div className="area-marks">
        {PARTIES.filter((side) => marker === 'both' || side === marker).map(scale)}
        {!isHidden && <StepLine mark={mark} sides={sides} agreed={labels.areas.agreed} />}
      </div>
      <div className="area-words">
        <p className="area-said" role="status">
          {hidden ? fill(labels.areas.hidden, { side: sides[hidden] }) : sayMarks(mark, words, sides)}
        </p>
        {!isHidden && suggestion !== '' && mark.agreed === '' && (
          <button
            type="button"
            onClick={({ currentTarget }) => {
              const row = currentTarget.closest('.area-row');
              focusAfter(
                () => set({ agreed: suggestion }),
                () => row?.querySelector('summary'),
              );
            }}
          >
            {fill(labels.areas.take, { step: suggestion })}
            <span className="visually-hidden">: {area.name}</span>
          </button>
        )}
      </div>
      <details className="area-more">
        <summary>
          {labels.areas.details}
          <span className="visually-hidden">: {area.name}</span>
        </summary>
        {scale('agreed')}
        <div className="three">
          <TextField
            label={labels.areas.limit}
            hint={labels.areas.limitHint}
            cell={`areas.${area.id}.limit`}
            value={mark.limit}
            onChange={(limit) => set({ limit })}
          />
          <TextField
            label={labels.areas.informs}
            cell={`areas.${area.id}.informs`}
            value={mark.informs}
            onChange={(informs) => set({ informs })}
          />
          <TextField
            label={labels.areas.by}
            hint={labels.areas.byHint}
            cell={`areas.${area.id}.by`}
            value={mark.by}
            onChange={(by) => set({ by })}
          />
        </div>
      </details>
    </div>
  );
}
