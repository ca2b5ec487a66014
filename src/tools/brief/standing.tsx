/** After writing: hand it over, say how often it comes back, keep it as a template. */
import { useId } from 'react';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { toldOf } from '../around.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Edited } from '../face.ts';
import { nextBrief, nextDueOn } from './again.ts';
import { asMail } from './as-mail.ts';
import { Stage } from './stage.tsx';
import { type Brief, RHYTHMS } from './tool.ts';
import type { Words } from './view.tsx';

export function Standing(props: Edited<Brief, Words>) {
  const { value, words, frame, level, onChange } = props;
  const { standing } = words.labels;
  const id = useId();
  const Heading = `h${level}` as 'h2';
  return (
    <section className="standing">
      <Heading>{standing.title}</Heading>
      <Stage
        {...props}
        onCap={(capHours, button) => {
          const brief = button.closest('.brief'); // the button goes away with it
          focusAfter(
            () => onChange({ ...value, capHours }),
            () => brief?.querySelector('[data-cell="capHours"]'),
          );
        }}
      />
      <p className="hint">{standing.copyHint}</p>
      <CopyButton label={standing.copyMail} words={frame} text={() => asMail(props)} />
      <Series {...props} />
      <label className="tick">
        <input
          type="checkbox"
          checked={value.isTemplate}
          aria-describedby={`${id}-keep`}
          onChange={(event) => onChange({ ...value, isTemplate: event.target.checked })}
        />
        {standing.keep}
      </label>
      <p className="hint" id={`${id}-keep`}>
        {standing.keepHint}
      </p>
    </section>
  );
}

function Series({ value, words, locale, today, around, onChange, onBegin }: Edited<Brief, Words>) {
  const { standing } = words.labels;
  const id = useId();
  const nextOn = nextDueOn(value, today);
  const day = nextOn && formatDay(nextOn, locale, 'full');
  const exists = toldOf(around, 'task').some(
    ({ toolId, text, on }) => toolId === 'brief' && text === value.title && on === nextOn,
  );
  return (
    <div className="field series">
      <label htmlFor={id}>{standing.repeat}</label>
      <select
        id={id}
        value={value.repeat}
        onChange={(event) => onChange({ ...value, repeat: event.target.value as Brief['repeat'], repeatDay: 0 })}
      >
        {RHYTHMS.map((rhythm) => (
          <option key={rhythm} value={rhythm}>
            {standing.rhythms[rhythm || 'once']}
          </option>
        ))}
      </select>
      <div role="status">
        {value.repeat !== '' && (
          <p className="series-next">
            {day === '' ? (
              standing.needsDay
            ) : exists ? (
              fill(standing.nextExists, { day })
            ) : (
              <button type="button" onClick={() => onBegin(nextBrief(value, today), 'stored')}>
                {fill(standing.next, { day })}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
