/** Where the task stands. Week and binder read it. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { Choice } from '#ui/choice.tsx';
import type { Edited } from '../face.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

const CHOICES = ['draft', 'given', 'done'] as const;

export function Stage({ value, words: { labels }, locale, today, onChange }: Edited<Brief, Words>) {
  const { stage, stages, since } = labels.standing;
  return (
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
  );
}
