/** The deadline: day and time typed freely, the zone chosen, all of it read back in words. */
import { useId } from 'react';
import { readTime } from '#lib/read-time.ts';
import { ReadField } from '#ui/read-field.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { placeOf } from '../places.ts';
import { useZoneHere } from '../use-zone-here.tsx';
import { Asked } from './asked.tsx';
import { sayDeadline, sayDistance, sayElsewhere } from './deadline.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

export function Due(props: Edited<Brief, Words>) {
  const { value, words, frame, locale, today, around, onChange } = props;
  const { labels } = words;
  const { card } = around;
  const id = useId();
  const here = useZoneHere();
  // Where assistants and clients most often are; a page that is only read need not carry them.
  const often = today === '' ? [] : frame.places.map(({ zone }) => zone);
  const zones = [value.zone, card.clientZone, card.assistantZone, here, ...often];
  const known = [...new Set(zones)].filter(Boolean);
  /** Asked for while writing: a time without a place can be read in two ways. */
  const zoneOfWriter = (): string => (card.role !== '' && card[`${card.role}Zone`]) || here;
  const said = [sayDeadline(props), value.stage === 'done' ? '' : sayDistance(value, today, words)]
    .filter(Boolean)
    .join(' · ');

  return (
    <fieldset className="due-fields" data-due="due">
      <legend>{labels.fields.due.question}</legend>
      <p className="hint">{labels.fields.due.hint}</p>
      <DayField
        label={labels.day}
        hint={labels.dayHint}
        value={value.dueOn}
        onChange={(dueOn) => onChange({ ...value, dueOn })}
        frame={frame}
        locale={locale}
        today={today}
      />
      <ReadField
        label={labels.time}
        hint={labels.timeHint}
        value={value.dueTime}
        onChange={(dueTime) => onChange({ ...value, dueTime, zone: value.zone || (dueTime && zoneOfWriter()) })}
        read={(typed) => {
          const reading = readTime(typed);
          return reading.ok ? { ok: true, value: reading.time } : { ok: false, message: labels.timeWrong };
        }}
        show={(time) => time}
        stays={frame.day.stays}
        say={() => ''}
      />
      <div className="field">
        <label htmlFor={id}>{labels.zone}</label>
        <select
          id={id}
          data-cell="zone"
          value={value.zone}
          onChange={(event) => onChange({ ...value, zone: event.target.value })}
        >
          <option value="">{labels.noZone}</option>
          {known.map((zone) => (
            <option key={zone} value={zone}>
              {placeOf(zone, frame)}
            </option>
          ))}
        </select>
      </div>
      <p className="due-said" role="status">
        {[said, ...sayElsewhere(props, here)].filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <Asked {...props} part="due" />
    </fieldset>
  );
}
