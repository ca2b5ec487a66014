/** A line of a pasted table as a row of the week: what stands in its cells is known by how it is written, whatever their order. Pure. */
import { fold } from '#lib/fold.ts';
import { readDay } from '#lib/read-day.ts';
import { PARTIES, SIDES, type Side } from '#lib/sides.ts';
import type { Collaboration } from '../collaboration.ts';
import type { SideWords } from '../face.ts';
import { inWeek } from './along.ts';
import { DAYS, type Row } from './document.ts';
import { readEffort } from './effort.ts';

interface Given {
  /** First day of the week the row is for. */
  readonly monday: string;
  readonly days: Readonly<Record<string, string>>;
  readonly sides: SideWords;
  readonly card: Pick<Collaboration, 'client' | 'assistant'>;
}

/** The first cell says what is to be done. Of the others each thing is taken once; what is not understood stands behind a dot, so nothing is lost. */
export function fromTable([text = '', ...cells]: readonly string[], given: Given): Partial<Row> & { text: string } {
  const rest = [text];
  const row: Partial<Row> = {};
  for (const cell of cells.filter(Boolean)) {
    const part = partOf(cell, given);
    const isNew = part && Object.keys(part).every((key) => !(key in row));
    if (isNew) Object.assign(row, part);
    else rest.push(cell);
  }
  return { ...row, text: rest.filter(Boolean).join(' · ') };
}

/** A day with its month and more: `1.5` may be anything. */
const DATE = /\d{4}|\d\. ?\d{1,2}\.|\d.*\p{L}{3}|\p{L}{3}.*\d/u;

/** A number alone may be anything, too: effort has its unit, or minutes behind a colon. */
function partOf(cell: string, { monday, days, sides, card }: Given): Partial<Row> | undefined {
  const said = fold(cell);
  const effort = readEffort(cell);
  if (effort.ok && /[^\d.,]/.test(cell)) return { minutes: effort.minutes };
  const side: Side | undefined =
    SIDES.find((one) => fold(sides[one]) === said) ?? PARTIES.find((one) => said !== '' && fold(card[one]) === said);
  if (side) return { side };
  const day = DAYS.find((one) => {
    const name = fold(days[`d${one}`] ?? '');
    return said.length > 1 && name.startsWith(said.replace(/\.$/, ''));
  });
  if (day) return { day };
  const date = DATE.test(cell) ? readDay(cell, monday) : undefined;
  return date?.ok ? inWeek(date.day, monday) : undefined;
}
