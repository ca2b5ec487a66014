/** One step of the plan: box, text, side, day, note. The whole line ticks; all that is rare opens behind one button. */
import { memo, useContext, useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Item } from '#lib/step-lines.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { StayContext } from '#ui/kept.ts';
import { Later } from '#ui/later.tsx';
import { moveByKey } from '#ui/move-by-key.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { RowPanelProps } from './step-panel.tsx';

const loadPanel = () => import('./step-panel.tsx');

/** Below the step's words. The space keeps the two apart when the name of the box is read aloud. */
const Extra = ({ text }: { text: string }) => (
  <>
    {' '}
    <span className="step-extra">{text}</span>
  </>
);

export const StepRow = memo(function StepRow(props: Omit<RowPanelProps, 'onClose'>) {
  const { item, around, onMove } = props;
  const { when, acts, words, sides, today } = around;
  const { entry } = item;
  const reason = item.state === 'skipped' ? entry.reason : '';
  const due = when.due(item);
  const extra = when.extra(item);
  const id = useId();
  const stay = useContext(StayContext);
  const [isOpen, setIsOpen] = useState(stay.get(`step ${item.id}`) === 'open');
  /** What the person just did to the box, until the plan says it: the box must not wait for thousands of other rows. */
  const [ticked, setTicked] = useState<{ readonly item: Item; readonly isDone: boolean }>();
  if (ticked && ticked.item !== item) setTicked(undefined); // the plan says the same now, and from here on it counts, also after undo
  const isDone = ticked?.item === item ? ticked.isDone : item.state === 'done';
  const tick = (now: boolean): void => {
    setTicked({ item, isDone: now });
    acts.tick(item, now);
  };
  const row = useRef<HTMLLIElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const turn = (isNow: boolean): void => {
    stay.set(`step ${item.id}`, isNow ? 'open' : '');
    setIsOpen(isNow);
  };
  const open = (): void =>
    focusAfter(
      () => turn(true),
      () => row.current?.querySelector('textarea'),
    );
  const close = (): void => {
    turn(false);
    more.current?.focus();
  };

  return (
    <li
      ref={row}
      className={item.state === 'skipped' ? 'check-row skipped' : 'check-row'}
      data-row={today === '' ? undefined : item.id}
      onKeyDown={(event) => {
        moveByKey(event, (by) => onMove(item, by));
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <input
        type="checkbox"
        id={id}
        checked={isDone}
        disabled={item.state === 'skipped'}
        data-cell={`items.${item.id}.done`}
        aria-describedby={reason ? `${id}-facts ${id}-reason` : `${id}-facts`}
        autoComplete="off"
        onChange={(event) => tick(event.target.checked)}
      />
      <label htmlFor={id}>
        {item.text}
        {extra !== '' && <Extra text={extra} />}
        {item.isOwn && <Extra text={words.ownStep} />}
      </label>
      <p className="facts" id={`${id}-facts`}>
        <span className={`side ${item.owner}`}>
          <SideMark side={item.owner} />
          {sides[item.owner]}
        </span>
        <span className={`due ${due.kind}`}>{when.say(item, due)}</span>
      </p>
      {today !== '' && (
        <button ref={more} type="button" className="row-more" aria-expanded={isOpen} onClick={isOpen ? close : open}>
          {words.stepMore}
          <span className="visually-hidden">: {item.text}</span>
        </button>
      )}
      {reason && (
        <p className="reason" id={`${id}-reason`}>
          {reason}
        </p>
      )}
      {today !== '' && (isOpen || entry.note !== '') && (
        <div className="row-note">
          <textarea
            rows={1}
            value={entry.note}
            aria-label={fill(words.noteFor, { name: item.text })}
            placeholder={words.note}
            maxLength={2000}
            onChange={(event) => acts.entry(item, { note: event.target.value })}
          />
        </div>
      )}
      {isOpen && (
        <Later load={loadPanel} words={around.frame}>
          {({ RowPanel }) => <RowPanel {...props} onClose={close} />}
        </Later>
      )}
    </li>
  );
});
