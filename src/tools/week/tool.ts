/** The week: who does what by when. */
import { inOrder } from '#lib/rows.ts';
import { byDay } from '../sheet-order.ts';
import { defineTool } from '../tool.ts';
import { tickedAlong } from './along.ts';
import { decode, dueDayOf, isOpen, type Week, worded } from './document.ts';
import { keyOf, type NameLabels, nameIn, nameOfDays } from './name.ts';

export const tool = defineTool<Week, { readonly labels: NameLabels }>({
  id: 'week',
  one: false,
  decode,
  nameOf: ({ title, monday: first }) => title || nameOfDays(first),
  nameIn: (name, { labels }) => nameIn(name, labels),
  inOrder: byDay((week: Week) => week.monday),
  isDone: ({ rows }) => {
    const all = Object.values(worded(rows));
    return all.length > 0 && !all.some(isOpen);
  },
  withName: (week, title) => ({ ...week, title }),
  due: (week) =>
    inOrder(worded(week.rows))
      .filter(({ movedTo }) => movedTo === '')
      .map((row) => ({
        id: row.id,
        on: dueDayOf(week, row),
        text: row.text,
        side: row.side,
        isDone: row.doneOn !== '',
      })),
  // What was taken along is told by the sheet it went to.
  tells: (week) =>
    inOrder(week.rows)
      .filter(({ movedTo, text: words }) => movedTo === '' && words.trim() !== '')
      .map((row) => ({
        id: row.id,
        kind: 'task',
        text: row.text,
        side: row.side,
        on: dueDayOf(week, row),
        isDone: row.doneOn !== '',
      })),
  keyOf,
  follows: tickedAlong,
  progress: ({ rows }) => {
    const here = Object.values(worded(rows)).filter(({ movedTo }) => movedTo === '');
    return { done: here.filter(({ doneOn }) => doneOn !== '').length, all: here.length };
  },
});
