/** Where the task stands, and what it took. Week and binder read it. */
import { useDeferredValue, useMemo } from 'react';
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { regions } from '#locales';
import { listSheets } from '#state/desk.ts';
import { readHere } from '#state/here.ts';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Edited } from '../face.ts';
import { averageOf } from './again.ts';
import { type Brief, tool } from './tool.ts';
import type { Words } from './view.tsx';

const CHOICES = ['draft', 'given', 'done'] as const;

/** From so many runs on a figure that was measured stands in for the one that was guessed, as the rule says. */
const RUNS = 3;

interface Props extends Edited<Brief, Words> {
  /** Takes the average as the cap; without it the average is only said. */
  readonly onCap?: (hours: string, button: HTMLElement) => void;
}

export function Stage({ value, words: { labels }, locale, today, onChange, onCap }: Props) {
  const { stage, stages, since, used, usedHint, average, takeAverage } = labels.standing;
  const { title, usedHours } = value;
  // All sheets are read for it, this one among them: no key waits for that.
  const [task, own] = [useDeferredValue(title), useDeferredValue(usedHours)];
  const took = useMemo(
    () =>
      averageOf(
        task,
        listSheets(tool, readHere()?.collaboration ?? null).map((sheet) => sheet.value),
      ),
    [task, own],
  );
  const hours = took?.hours.toLocaleString(regions[locale]) ?? '';
  return (
    <>
      <Choice
        legend={stage}
        hint={
          value.stage !== '' && value.stageOn !== ''
            ? `${stages[value.stage]} ${fill(since, { day: formatDay(value.stageOn, locale, 'long') })}`
            : undefined
        }
        cell="stage"
        value={value.stage || 'draft'}
        options={CHOICES.map((choice) => [choice, stages[choice]] as const)}
        onChange={(choice) =>
          onChange(
            choice === 'draft' || choice === ''
              ? { ...value, stage: '', stageOn: '' }
              : { ...value, stage: choice, stageOn: today },
          )
        }
      />
      {(value.stage === 'done' || usedHours !== '') && (
        <TextField
          label={used}
          hint={usedHint}
          cell="usedHours"
          value={usedHours}
          onChange={(typed) => onChange({ ...value, usedHours: typed })}
        />
      )}
      <div role="status">
        {took && <p>{counted(average, took.runs, { hours: counted(labels.hours, took.hours, { n: hours }) })}</p>}
      </div>
      {took && onCap && took.runs >= RUNS && value.capHours.trim() !== hours && (
        <p>
          <button type="button" onClick={({ currentTarget }) => onCap(hours, currentTarget)}>
            {takeAverage}
          </button>
        </p>
      )}
    </>
  );
}
