/** The week on the screen: what fits into it, the two views, the lists, the check-in, and the way into the next week. */
import { useId, useRef } from 'react';
import { todayHere } from '#browser/clock.ts';
import type words from '#content/tools/week.json';
import { daysAfter, formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { inOrder, withRow } from '#lib/rows.ts';
import { mondayOf, weekNumber } from '#lib/weeks.ts';
import type { InLocale } from '#locales';
import { newId } from '#state/here.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useStay } from '#ui/kept.ts';
import { useSaid } from '#ui/said.tsx';
import type { Edited, Face } from '../face.ts';
import { Sheets } from '../frame/sheets.tsx';
import { AddRow } from './add-row.tsx';
import { leftBehind, mondayAfter, nextWeek, withTaken } from './along.ts';
import { CheckIn } from './check-in.tsx';
import { hasWords, isOpen, type Row, type Week, weekOf } from './document.ts';
import { Head } from './head.tsx';
import { Lists } from './lists.tsx';
import { withWeek } from './name.ts';
import { Offers } from './offers.tsx';
import { Paper } from './paper.tsx';
import { lastWorkingDay } from './plan.ts';
import { rowChanges } from './row-changes.tsx';
import { tool } from './tool.ts';

export type Words = InLocale<typeof words>;
export type Seen = 'week' | 'today';

function View(props: Edited<Week, Words>) {
  const {
    value,
    words: { labels },
    today,
    locale,
    onChange,
    onBegin,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const [chosen, setSeen] = useStay<Seen>('seen', 'week');
  const [said, say] = useSaid();
  const isPresent = today !== '' && weekOf(value, today) === mondayOf(today);
  const seen = isPresent ? chosen : 'week';
  const rows = inOrder(value.rows);
  const open = rows.filter((row) => isOpen(row) && hasWords(row)).length;

  /** With the first entry the sheet belongs to a week: the one it shows, or will show once the day is drawn, if none was chosen. */
  const change = (next: Partial<Week>): void => {
    const week = { ...value, ...next };
    onChange(week.monday === '' ? withWeek(week, weekOf(week, today || todayHere()), labels) : week);
  };
  const add = (...rows: readonly Omit<Row, 'place'>[]): void => {
    if (rows.length > 0) change({ rows: rows.reduce((all, row) => withRow(all, newId(), row), value.rows) });
  };
  const begin = (): void => {
    const monday = mondayAfter(value, today);
    const next = nextWeek(value, monday, labels);
    let goes = false;
    const take = (): void => {
      goes = onBegin(next, (there) => withTaken(there, next));
      if (!goes) return;
      onChange(leftBehind(value, monday)); // still that of the sheet one comes from
      setSeen('week');
      say(
        fill(open === 0 ? labels.nextEmpty : labels.nextBegun, {
          n: weekNumber(next.monday),
          from: formatDay(next.monday, locale, 'short'),
        }),
      );
    };
    focusAfter(take, () => (goes ? root.current?.querySelector<HTMLElement>('.week-title') : null));
  };

  return (
    <div className="week" ref={root}>
      <Head {...props} isPresent={isPresent} onWeek={change} />
      <p role="status" className="week-said">
        {said}
      </p>
      <AddRow {...props} onAdd={add} />
      {isPresent && (
        <fieldset className="week-views">
          <legend className="visually-hidden">{labels.views}</legend>
          {(['week', 'today'] as const).map((view) => (
            <label key={view}>
              <input type="radio" name={id} checked={seen === view} onChange={() => setSeen(view)} />
              {labels.view[view]}
            </label>
          ))}
        </fieldset>
      )}
      {rows.length === 0 && <p className="week-empty">{labels.empty}</p>}
      <Lists {...props} {...rowChanges(value.rows, (next) => change({ rows: next }), root)} seen={seen} />
      <Offers {...props} onTake={(row, id) => change({ rows: withRow(value.rows, id, row) })} />
      <CheckIn {...props} />
      {value.monday !== '' && (
        <p className="week-next">
          <button type="button" onClick={begin}>
            {labels.next}
          </button>
          <span className="hint">
            {open === 0
              ? labels.nextNothing
              : counted(labels.nextHint, open, {
                  day: formatDay(lastWorkingDay(daysAfter(value.monday, 5), props.around), locale, 'short'),
                })}
          </span>
        </p>
      )}
    </div>
  );
}

export const face: Face<Week, Words> = { tool, View, Paper, Sheets, loadText: () => import('./as-text.ts') };
