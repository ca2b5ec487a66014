/** Which week this is, how far it is, whether it fits into the assistant's hours, and what is used of them. */
import { useId } from 'react';
import { counted, fill } from '#lib/fill.ts';
import { readHours } from '#lib/read-hours.ts';
import { formatWorkingWeek, mondayOf, weekNumber } from '#lib/weeks.ts';
import { regions } from '#locales';
import { ReadField } from '#ui/read-field.tsx';
import { DayField } from '../day-field.tsx';
import type { Edited } from '../face.ts';
import { UsedHours } from '../used-hours-view.tsx';
import { type Week, weekOf } from './document.ts';
import { sayEffort } from './effort.ts';
import { withWeek } from './name.ts';
import { AT_ONCE, hoursTold, inHand, loadOf, rhythmFor } from './plan.ts';
import { tool } from './tool.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Week, Words> {
  /** Whether the sheet is that of the present week. */
  readonly isPresent: boolean;
  readonly onWeek: (change: Partial<Week>) => void;
}

export function Head({ value, words, frame, locale, today, level, around, isPresent, onWeek }: Props) {
  const { labels } = words;
  const id = useId();
  const Heading = `h${level}` as 'h2';
  const first = weekOf(value, today);
  const sayWeek = (day: string): string =>
    fill(labels.weekOf, {
      n: weekNumber(day),
      days: formatWorkingWeek(mondayOf(day), locale),
    });
  const hasRows = Object.keys(value.rows).length > 0;
  const { done, all } = tool.progress?.(value, words) ?? { done: 0, all: 0 };
  const { planned, unestimated, hours, isAgreed } = loadOf(value, around);
  const number = (n: number): string => n.toLocaleString(regions[locale]);
  const tenths = (minutes: number): number => Math.round(minutes / 6) / 10;
  const effort = (minutes: number): string => sayEffort(minutes, labels.effort, locale);
  /** In tenths of an hour, as the hours before it: of a month’s hours a week has 6.9, and nobody agreed on 4 hrs 54 min. */
  const rest = (minutes: number): string =>
    minutes > 60 && minutes % 15 !== 0
      ? counted(labels.effort.hours, tenths(minutes), { n: number(tenths(minutes)) })
      : effort(minutes);
  const free = hours * 60 - planned;
  const atOnce = isPresent ? inHand(value, around, first) : 0;
  const load = [
    hours > 0
      ? counted(labels.load, hours, { planned: number(tenths(planned)), n: number(hours) })
      : fill(labels.loadOpen, { planned: effort(planned) }),
    ...(hours > 0 && free < 0 ? [fill(labels.tooMuch, { n: rest(-free) })] : []),
    ...(hours > 0 && free > 0 ? [fill(labels.free, { n: rest(free) })] : []),
    ...(unestimated > 0 ? [counted(labels.unestimated, unestimated)] : []),
  ];

  return (
    <div className="week-head">
      <Heading className="week-title" tabIndex={-1} id={`${id}-title`}>
        {first ? sayWeek(first) : labels.thisWeek}
      </Heading>
      <p className="week-count" role="status">
        {all > 0 ? fill(labels.progress, { done, all }) : hasRows ? labels.allMoved : labels.noRows}
        {today !== '' &&
          !isPresent &&
          ` · ${fill(first < today ? labels.past : labels.ahead, { n: weekNumber(today) })}`}
      </p>
      <p className={hours > 0 && free < 0 ? 'week-load much' : 'week-load'}>
        {all > 0 && load.join(' · ')}
        {all > 0 && isAgreed && ` (${labels.agreed})`}
      </p>
      {hours > 0 && (
        <svg className="week-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect className="rest" width="100" height="1" />
          <rect className="planned" width={Math.min(100, (100 * planned) / (hours * 60))} height="1" />
        </svg>
      )}
      {atOnce > AT_ONCE && <p className="week-load">{fill(labels.atOnce, { n: atOnce })}</p>}
      {today !== '' && first >= mondayOf(today) && (
        <UsedHours agreed={hoursTold(around)} frame={frame} locale={locale} today={today} around={around} />
      )}
      <details className="week-settings">
        <summary>{labels.settings}</summary>
        <div className="week-fields">
          <DayField
            label={labels.otherWeek}
            value={value.monday}
            onChange={(day) => day !== '' && onWeek(withWeek(value, day, labels))}
            frame={frame}
            locale={locale}
            today={today}
            say={sayWeek}
            hint={labels.otherWeekHint}
          />
          <ReadField
            label={labels.hours}
            hint={labels.hoursHint}
            value={value.hours === 0 ? '' : String(value.hours)}
            onChange={(typed) => onWeek({ hours: Number(typed) })}
            read={(typed) => {
              const amount = readHours(typed, 7 * 24);
              return amount ? { ok: true, value: String(amount) } : { ok: false, message: labels.hoursWrong };
            }}
            show={(stored) => number(Number(stored))}
            stays={frame.day.stays}
            say={(stored) => labels.rhythm[rhythmFor(Number(stored))]}
          />
        </div>
      </details>
    </div>
  );
}
