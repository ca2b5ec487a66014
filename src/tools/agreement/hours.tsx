/** A range of hours per week or month; says what it means, or what cannot be read, and what is used of it. */
import { useId } from 'react';
import { Later } from '#ui/later.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import type { Agreement } from './document.ts';
import { sayHours } from './say.ts';
import { hoursOf, readAgreedHours } from './tool.ts';
import type { Words } from './view.tsx';

const loadUsed = () => import('../used-hours-view.tsx');

export function Hours({ value, words: { labels }, frame, locale, today, around, onChange }: Edited<Agreement, Words>) {
  const id = useId();
  const [agreed] = hoursOf(value);
  const { hours } = labels;
  const [min, max] = [value.hoursMin, value.hoursMax].map(readAgreedHours);
  const isUnreadable = [value.hoursMin, value.hoursMax].some(
    (typed) => typed.trim() && readAgreedHours(typed) === undefined,
  );
  const complaint = isUnreadable
    ? hours.unreadable
    : min !== undefined && max !== undefined && min > max
      ? hours.wrong
      : '';
  return (
    <fieldset className="hours" aria-describedby={`${id}-said`}>
      <legend>{hours.title}</legend>
      <p className="hint">{hours.hint}</p>
      <div className="hours-fields">
        {(['hoursMin', 'hoursMax'] as const).map((field) => (
          <label key={field}>
            {hours[field === 'hoursMin' ? 'min' : 'max']}
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              maxLength={100}
              data-cell={field}
              value={value[field]}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
            />
          </label>
        ))}
        <label>
          {hours.per}
          <select
            data-cell="hoursPer"
            value={value.hoursPer}
            onChange={(event) => onChange({ ...value, hoursPer: event.target.value as Agreement['hoursPer'] })}
          >
            <option value="">{hours.open}</option>
            <option value="week">{hours.week}</option>
            <option value="month">{hours.month}</option>
          </select>
        </label>
      </div>
      <p className={complaint ? 'said wrong' : 'said'} id={`${id}-said`} aria-live="polite" aria-atomic>
        {complaint || sayHours(value, labels, locale)}
      </p>
      {agreed && toldOf(around, 'run').length > 0 && (
        <Later load={loadUsed} words={frame}>
          {({ UsedHours }) => <UsedHours agreed={agreed} frame={frame} locale={locale} today={today} around={around} />}
        </Later>
      )}
    </fieldset>
  );
}
