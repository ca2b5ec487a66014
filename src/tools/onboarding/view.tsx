/** The onboarding plan on the screen. */
import { useMemo, useState } from 'react';
import type words from '#content/tools/onboarding.json';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { daysOffIn } from '#lib/holidays.ts';
import { type Phase, phasesOf } from '#lib/step-lines.ts';
import { workingDay } from '#lib/working-days.ts';
import type { InLocale } from '#locales';
import { Later } from '#ui/later.tsx';
import { toldOf } from '../around.ts';
import { DayField } from '../day-field.tsx';
import { DaysOff, withKnownDaysOff } from '../days-off.tsx';
import type { Edited, Face } from '../face.ts';
import { reachedIn } from '../steps/reached.ts';
import { StepFilter } from '../steps/step-filter.tsx';
import { PhaseList } from '../steps/step-list.tsx';
import { StepProgress } from '../steps/step-progress.tsx';
import { ResetTicks } from '../steps/step-reset.tsx';
import { filterOf } from '../steps/step-words.ts';
import style from '../steps/steps-late.css?url';
import { useStepActs } from '../steps/use-step-acts.tsx';
import { AccessList } from './access-list.tsx';
import { spanOf } from './dates.ts';
import type { Onboarding } from './document.ts';
import { Paper } from './paper.tsx';
import { Since } from './since-panel.tsx';
import { tool } from './tool.ts';
import { whenOf } from './when.ts';

export type Words = Omit<InLocale<typeof words>, 'phases' | 'example'> & { readonly phases: readonly Phase[] };

const loadNotes = () => import('./start-notes.tsx');

function View(props: Edited<Onboarding, Words>) {
  const { value, words, sides, frame, locale, today, level, around, view, onChange, onView, onCard } = props;
  const { labels } = words;
  /** The start before it was set ('' for none), until the person has seen what that does; then null. */
  const [before, setBefore] = useState<string | null>(null);
  const phases = useMemo(() => phasesOf(value, words.phases), [value.items, value.own, words.phases]);
  const items = useMemo(() => phases.flatMap((phase) => phase.items), [phases]);
  const span = useMemo(() => spanOf(value, words.phases), [value.startsOn, value.daysOff, words.phases]);
  const acts = useStepActs(props, words.phases);
  const { startsOn, daysOff, told } = value;
  const reached = [...reachedIn(around)].join(' ');
  const lastOn = toldOf(around, 'end')[0]?.on ?? '';
  const isOver = lastOn !== '' && lastOn < today;
  const when = useMemo(
    () => whenOf({ startsOn, daysOff, told }, { words, frame, locale, today }, reached.split(' '), isOver),
    [startsOn, daysOff, told.on, told.steps, words, frame, locale, today, reached, isOver],
  );
  const rowsAround = useMemo(
    () => ({ when, phases: words.phases, acts, words: frame.steps, sides, frame, locale, today }),
    [when, words, acts, sides, frame, locale, today],
  );
  const filter = filterOf(view);
  const owner = filter === 'all' ? around.card.role || 'both' : filter;

  const sayStart = (day: string): string => {
    const first = workingDay(day, 1, daysOffIn(value.daysOff));
    const full = formatDay(day, locale, 'full');
    return first === day ? full : `${full}. ${fill(labels.free, { day: formatDay(first, locale, 'full') })}`;
  };
  /** Day of the card, which agreement, talks and reference count from; '' where it is this plan’s. */
  const knownStart = around.card.startsOn === startsOn ? '' : around.card.startsOn;
  const start = (day: string): void => {
    setBefore(day === '' ? null : startsOn);
    const next = { ...value, startsOn: day };
    onChange(startsOn === '' ? withKnownDaysOff(next, around) : next);
    if (knownStart === '' && day !== '') onCard({ startsOn: day });
  };

  return (
    <>
      {today !== '' && <link rel="stylesheet" href={style} />}
      <div className="plan-head">
        <div>
          <DayField
            label={labels.startsOn}
            value={value.startsOn}
            onChange={start}
            frame={frame}
            locale={locale}
            today={today}
            say={sayStart}
          />
          {knownStart !== '' && (
            <Later load={loadNotes} words={frame}>
              {({ KnownStart }) => <KnownStart day={knownStart} onStart={start} {...{ words, locale }} />}
            </Later>
          )}
          <DaysOff
            region={value.region}
            daysOff={value.daysOff}
            span={span}
            frame={frame}
            locale={locale}
            onChange={(region, daysOff) => onChange((now) => ({ ...now, region, daysOff }))}
          />
        </div>
        <StepProgress items={items} due={when.due} words={frame.steps} hasDay={startsOn !== ''} {...{ sides, today }} />
      </div>
      {isOver && <p>{fill(labels.over, { day: formatDay(lastOn, locale, 'long') })}</p>}
      <div className="plan-moved" role="status" aria-atomic="false">
        {(before !== null || (told.on && !isOver)) && startsOn !== '' && before !== startsOn && (
          <Later load={loadNotes} words={frame}>
            {({ StartSet }) => (
              <StartSet {...props} items={items} before={before} onStart={start} onSeen={() => setBefore(null)} />
            )}
          </Later>
        )}
      </div>
      <Since {...props} items={items} due={when.due} />
      <StepFilter words={frame.steps} view={view} onView={onView} items={items} />
      {phases.map((phase) => (
        <PhaseList key={phase.id} phase={phase} around={rowsAround} filter={filter} owner={owner} level={level} />
      ))}
      {today !== '' && <AccessList {...props} />}
      <ResetTicks plan={value} items={items} words={frame.steps} {...{ today, onChange }} />
    </>
  );
}

export const face: Face<Onboarding, Words> = { tool, View, Paper, loadText: () => import('./as-text.ts') };
