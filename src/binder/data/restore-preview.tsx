/** What a file would do, before it is done: from when it is, how it is joined, how many documents meet with what, and which. */
import { useId } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { RestorePlan } from '#state/backup.ts';
import type { RestoreWay } from '#state/fates.ts';
import type { BinderWords } from '../words.ts';
import { countsOf, type FateGroup, meetsNothing } from './fate-groups.ts';
import { RestoreGroups } from './restore-groups.tsx';

const WAYS: readonly RestoreWay[] = ['merge', 'asInFile'];

interface Props extends BinderWords {
  readonly way: RestoreWay;
  readonly plan: RestorePlan;
  readonly groups: readonly FateGroup[];
  readonly onWay: (way: RestoreWay) => void;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function RestorePreview({ way, plan, groups, onWay, onApply, onCancel, ...props }: Props) {
  const { words, locale } = props;
  const { restoring } = words;
  const id = useId();
  const writesNothing = plan.fates.every(({ text }) => text === null);
  return (
    <div data-preview="" tabIndex={-1} role="group" aria-labelledby={`${id}-from`} aria-describedby={`${id}-counts`}>
      {plan.createdAt && (
        <p id={`${id}-from`}>{fill(restoring.from, { day: formatDay(plan.createdAt.slice(0, 10), locale, 'long') })}</p>
      )}
      {!meetsNothing(plan.fates) && (
        <fieldset>
          <legend>{restoring.way}</legend>
          {WAYS.map((one) => (
            <label className="check" key={one}>
              <input type="radio" name={`${id}-way`} checked={way === one} onChange={() => onWay(one)} />
              {restoring.ways[one]}
            </label>
          ))}
        </fieldset>
      )}
      <p id={`${id}-counts`}>{countsOf(plan.fates, words)}</p>
      {writesNothing && <p>{plan.known.size > 0 ? restoring.onlyKnown : restoring.nothing}</p>}
      <p className="tool-actions">
        <button type="button" className="strong" disabled={writesNothing && plan.known.size === 0} onClick={onApply}>
          {restoring.apply}
        </button>
        <button type="button" onClick={onCancel}>
          {restoring.cancel}
        </button>
      </p>
      <RestoreGroups {...props} groups={groups} />
    </div>
  );
}
