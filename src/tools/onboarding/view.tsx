/** The onboarding plan on the screen. */
import { useMemo, useState } from 'react';
import type words from '#content/tools/onboarding.json';
import { formatDay, workingDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { splitDays } from '#lib/holidays.ts';
import type { InLocale } from '#locales';
import { Later } from '#ui/later.tsx';
import { DayField } from '../day-field.tsx';
import { DaysOff } from '../days-off.tsx';
import type { Edited, Face } from '../face.ts';
import { AccessList } from './access-list.tsx';
import { withoutTicks } from './acts.ts';
import { asText } from './as-text.ts';
import { spanOf } from './dates.ts';
import { empty, type Onboarding } from './document.ts';
import { type Filter, isShown, type Phase, phasesOf } from './items.ts';
import style from './late.css?url';
import { Paper } from './paper.tsx';
import { PhaseList } from './phase-list.tsx';
import { Progress } from './progress.tsx';
import { Since } from './since-panel.tsx';
import { tool } from './tool.ts';
import { usePlanActs } from './use-plan-acts.tsx';

export type Words = Omit<InLocale<typeof words>, 'phases' | 'example'> & { readonly phases: readonly Phase[] };

const loadMoved = () => import('./moved.tsx');
const FILTERS: readonly Filter[] = ['all', 'client', 'assistant', 'both'];

function View(props: Edited<Onboarding, Words>) {
  const { value, words, sides, frame, locale, today, level, around, onChange } = props;
  const { labels } = words;
  const [filter, setFilter] = useState<Filter>('all');
  const [said, setSaid] = useState('');
  /** The start before it moved, until the person has seen what that does. */
  const [before, setBefore] = useState('');
  const phases = useMemo(() => phasesOf(value, words.phases), [value.items, value.own, words.phases]);
  const items = useMemo(() => phases.flatMap((phase) => phase.items), [phases]);
  const span = useMemo(() => spanOf(value, items), [value.startsOn, value.daysOff, items]);
  const hidden = items.filter((item) => !isShown(item, filter)).length;
  const acts = usePlanActs(props, phases, setSaid);
  const { startsOn, daysOff, told } = value;
  const rowsAround = useMemo(
    () => ({
      plan: { ...empty, startsOn, daysOff, told },
      ...{ phases: words.phases, acts, labels, sides, frame, locale, today },
    }),
    [startsOn, daysOff, told.on, told.steps, words, acts, sides, frame, locale, today],
  );
  const owner = filter === 'all' ? around.card.role || 'both' : filter;

  const sayStart = (day: string): string => {
    const first = workingDay(day, 1, new Set(splitDays(value.daysOff)));
    const full = formatDay(day, locale, 'full');
    return first === day ? full : `${full}. ${fill(labels.free, { day: formatDay(first, locale, 'full') })}`;
  };
  const start = (startsOn: string): void => {
    setBefore(startsOn === '' ? '' : value.startsOn);
    onChange({ ...value, startsOn });
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
          <DaysOff
            region={value.region}
            daysOff={value.daysOff}
            span={span}
            frame={frame}
            locale={locale}
            onChange={(region, daysOff) => onChange({ ...value, region, daysOff })}
          />
        </div>
        <Progress {...props} items={items} />
      </div>
      {before !== '' && before !== value.startsOn && (
        <Later load={loadMoved} failed={frame.partFailed}>
          {({ Moved }) => <Moved {...props} items={items} before={before} onSeen={() => setBefore('')} />}
        </Later>
      )}
      <Since {...props} items={items} onSaid={setSaid} />
      <fieldset className="filter">
        <legend>{labels.filter}</legend>
        {FILTERS.map((name) => (
          <label key={name}>
            <input type="radio" name="filter" checked={filter === name} onChange={() => setFilter(name)} />
            {labels.filters[name]}
          </label>
        ))}
        <p role="status">
          {hidden === 0 ? '' : hidden === 1 ? labels.hiddenOne : fill(labels.hiddenCount, { n: hidden })}
        </p>
      </fieldset>
      {phases.map((phase) => (
        <PhaseList key={phase.id} phase={phase} around={rowsAround} filter={filter} owner={owner} level={level} />
      ))}
      <p role="status" className="plan-said">
        {said}
      </p>
      {today !== '' && <AccessList {...props} />}
      {today !== '' && items.some(({ state }) => state === 'done') && (
        <p className="plan-reset">
          <button
            type="button"
            className="quiet"
            onClick={() => {
              onChange(withoutTicks(value));
              setSaid(labels.said.noTicks);
            }}
          >
            {labels.resetTicks}
          </button>
        </p>
      )}
    </>
  );
}

export const face: Face<Onboarding, Words> = { tool, View, Paper, hasPreview: false, asText };
