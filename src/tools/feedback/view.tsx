/** The feedback talk on the screen, in the order one needs it: which talk, what was promised, prepare, talk, write down, the next one. */
import { useRef } from 'react';
import type words from '#content/tools/feedback.json';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { InLocale } from '#locales';
import { Agenda } from '#ui/agenda.tsx';
import { Choice } from '#ui/choice.tsx';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import { TextField } from '#ui/text-field.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited, Face } from '../face.ts';
import { Sheets } from '../frame/sheets.tsx';
import { knownDaysOff } from '../known-days-off.ts';
import { Actions } from './actions.tsx';
import { findFormat, lengthOf, partsOf } from './agenda.ts';
import { Dates } from './dates.tsx';
import type { Talk } from './document.ts';
import { hasSheet } from './earlier.ts';
import { EarlierActions, LeftOpen } from './earlier-actions.tsx';
import { FORMATS, type FormatId } from './formats.ts';
import { Paper } from './paper.tsx';
import { Prepare } from './prepare.tsx';
import { endingOf, formatAfter, formatOf, minutesOf, named, tool } from './tool.ts';

export type Words = InLocale<typeof words>;

function View(props: Edited<Talk, Words>) {
  const { value, words: content, frame, locale, today, around, level, onChange, onBegin } = props;
  const { labels } = content;
  const [said, say] = useSaid();
  const root = useRef<HTMLDivElement>(null);
  const Heading = `h${level}` as 'h2';
  const id = formatOf(value);
  const format = findFormat(content, id);
  const daysOff = knownDaysOff(around);
  const onDayOff = (day: string) => daysOff.has(day) && { hint: labels.dayOff };
  const begin = (change: { format: FormatId; on: string }, left: Talk, date: string): void => {
    const take = (): void => {
      if (!onBegin(named(tool.empty, change, content), { ending: endingOf(date) })) return;
      onChange(left); // still that of the sheet one comes from
      say(fill(labels.begun, { name: findFormat(content, change.format).name }));
    };
    focusAfter(take, () => root.current?.querySelector<HTMLElement>('.choice input:checked'));
  };
  const setMinutes = (part: string) => (text: string) =>
    onChange({ ...value, minutes: { ...value.minutes, [part]: text } });
  const points = partsOf(content, id).map(({ id: part, title, minutes, hint }) => ({
    id: part,
    title,
    minutes,
    children: (
      <TextField
        label={
          <>
            {labels.minutesOf}
            <span className="visually-hidden">: {title}</span>
          </>
        }
        hint={hint}
        cell={`minutes.${part}`}
        value={minutesOf(value, part)}
        onChange={setMinutes(part)}
        lines={2}
      />
    ),
  }));

  return (
    <div className="feedback" ref={root}>
      <p role="status" className="feedback-said">
        {said}
      </p>
      <Choice
        legend={labels.which}
        value={id}
        options={FORMATS.map((one) => [one, findFormat(content, one).name] as const)}
        onChange={(chosen) => chosen !== '' && onChange(named(value, { format: chosen }, content))}
        cell="format"
      />
      <p className="feedback-focus">{`${format.focus} ${fill(labels.length, { n: lengthOf(format) })}`}</p>
      <div className="feedback-day" data-due="talk">
        <DayField
          label={labels.on}
          {...onDayOff(value.on)}
          value={value.on}
          onChange={(on) => onChange(named(value, { on }, content))}
          frame={frame}
          locale={locale}
          today={today}
        />
      </div>
      <LeftOpen {...props} />
      <EarlierActions {...props} />
      <section className="feedback-part">
        <Heading>{labels.prepare}</Heading>
        <Prepare {...props} />
      </section>
      <section className="feedback-part">
        <Heading>{labels.agenda}</Heading>
        <p className="hint">{labels.agendaHint}</p>
        <Agenda points={points} words={frame.agenda} />
      </section>
      <section className="feedback-part">
        <Heading>{labels.actions}</Heading>
        <p className="hint">{labels.actionsHint}</p>
        <Actions {...props} />
        {(['open', 'rules'] as const).map((part) => (
          <TextField
            key={part}
            label={labels[part]}
            hint={labels.hints[part]}
            cell={`minutes.${part}`}
            value={minutesOf(value, part)}
            onChange={setMinutes(part)}
            lines={2}
          />
        ))}
      </section>
      <section className="feedback-part">
        <Heading>{labels.nextTalk}</Heading>
        <div className="feedback-day" data-due="next">
          <DayField
            label={labels.next}
            {...onDayOff(value.next)}
            value={value.next}
            onChange={(next) => onChange({ ...value, next, isFollowed: false })}
            frame={frame}
            locale={locale}
            today={today}
          />
        </div>
        {value.next !== '' && !value.isFollowed && !hasSheet(around, value.next) && (
          <p>
            <button
              type="button"
              onClick={() => {
                begin({ format: formatAfter(id), on: value.next }, { ...value, isFollowed: true }, 'next');
              }}
            >
              {fill(labels.beginNext, {
                name: findFormat(content, formatAfter(id)).name,
                day: formatDay(value.next, locale, 'short'),
              })}
            </button>
          </p>
        )}
        <Dates {...props} onTalk={begin} />
      </section>
    </div>
  );
}

export const face: Face<Talk, Words> = { tool, View, Paper, Sheets, loadText: () => import('./as-text.ts') };
