/** The week on A4: the days with boxes to tick by pen, room for what comes up, and the ten minutes on one line each. */
import { formatDay } from '#lib/days.ts';
import { counted, fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import { formatWorkingWeek, weekNumber } from '#lib/weeks.ts';
import { PaperHeading } from '#ui/paper-heading.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import { Square } from '#ui/square.tsx';
import type { Shown } from '../face.ts';
import { PaperSides } from '../paper-sides.tsx';
import { type OwnRow, type Week, worded } from './document.ts';
import { sayEffort } from './effort.ts';
import { byDay } from './plan.ts';
import { sayCarried, titleOfDay } from './said.ts';
import type { Words } from './view.tsx';

/** Lines to write on. */
const linesFor = (day: number, rows: number, isBlank: boolean): number =>
  isBlank ? (day === 0 ? 2 : 3) : day === 0 ? 2 : rows === 0 ? 1 : 0;

export function Paper(props: Shown<Week, Words>) {
  const {
    value,
    words: { title, labels, points },
    sides,
    locale,
    around,
  } = props;
  const rows = worded(value.rows);
  const isBlank = Object.keys(rows).length === 0;
  const dated = byDay(rows).filter(([day]) => day > 0);
  const undated = inOrder(rows).filter(({ day }) => day === 0);
  const days = [...dated, [0, undated] as const];
  return (
    <>
      <header className="paper-head">
        <PaperHeading className="paper-title">{title}</PaperHeading>
        <p>
          {value.monday === ''
            ? labels.blankWeek
            : fill(labels.weekOf, {
                n: weekNumber(value.monday),
                days: formatWorkingWeek(value.monday, locale),
              })}
        </p>
        <PaperSides sides={sides} names={around.card} />
      </header>
      <table className="week-table">
        <thead>
          <tr>
            <th aria-label={labels.done} />
            <th>{labels.what}</th>
            <th>{labels.who}</th>
            <th>{labels.effortShort}</th>
            <th>{labels.waitsForField}</th>
          </tr>
        </thead>
        {days.map(([day, rows]) => (
          <tbody key={day}>
            <tr>
              <th colSpan={5} scope="rowgroup" className="week-day">
                {titleOfDay(day, props)}
              </th>
            </tr>
            {rows.map((row) => (
              <PaperRow key={row.id} row={row} {...props} />
            ))}
            {Array.from({ length: linesFor(day, rows.length, isBlank) }, (_, index) => (
              <BlankRow key={index} />
            ))}
          </tbody>
        ))}
      </table>
      <section className="week-paper-checkin">
        <PaperHeading part className="week-day">
          {labels.checkIn}
        </PaperHeading>
        <ol>
          {points.map((point) => (
            <li key={point.id}>
              <b>{point.title}</b>, {counted(labels.minutes, point.minutes)}. {point.hint}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function BlankRow() {
  return (
    <tr className="empty">
      <td>
        <Square state="open" />
      </td>
      <td />
      <td />
      <td />
      <td />
    </tr>
  );
}

function PaperRow({ row, words: { labels }, sides, locale }: Shown<Week, Words> & { row: OwnRow }) {
  const notes = [
    ...(row.dueOn && row.doneOn === '' ? [fill(labels.dueOn, { day: formatDay(row.dueOn, locale, 'short') })] : []),
    ...(row.carried > 0 && row.doneOn === '' ? [sayCarried(row.carried, labels)] : []),
    ...(row.movedTo ? [fill(labels.moved, { n: weekNumber(row.movedTo) })] : []),
  ];
  return (
    <tr>
      <td>
        {row.movedTo === '' ? (
          <Square {...(row.doneOn === '' ? { state: 'open' } : { state: 'done', label: labels.done })} />
        ) : (
          '→'
        )}
      </td>
      <td>
        {row.text}
        {notes.length > 0 && <em className="week-paper-note">{notes.join(', ')}</em>}
      </td>
      <td>
        <SideMark side={row.side} /> {sides[row.side]}
      </td>
      <td>{row.minutes > 0 && sayEffort(row.minutes, labels.effort, locale)}</td>
      <td>{row.waitsFor}</td>
    </tr>
  );
}
