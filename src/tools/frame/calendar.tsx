/** Hands over what falls on days as a calendar file. */
import { downloadText } from '#browser/out.ts';
import { counted, fill } from '#lib/fill.ts';
import { calendarFile } from '#lib/ics.ts';
import type { OpenDocument } from '#state/open-document.ts';
import { otherSideOf } from '../collaboration.ts';
import type { Shown } from '../face.ts';
import type { AnyTool, Due } from '../tool.ts';
import { datedIn, momentOfDue } from './due-moment.tsx';

interface Wanted {
  readonly title: string;
  readonly fileName: string;
  readonly isWanted: (due: Due) => boolean;
}

/** @returns what happened, in words; fails where code of it does not load */
export async function handOverCalendar(
  open: OpenDocument<unknown>,
  tool: AnyTool,
  { value, words, sides, around, frame: { calendar, place } }: Shown<unknown, unknown>,
  { title, fileName, isWanted }: Wanted,
): Promise<string> {
  const due = datedIn(tool, value, words).filter(isWanted);
  if (due.length === 0) return calendar.none;
  // A calendar knows its entries by the sheet they come from: one that was only chosen so far is stored with this act.
  open.change((now: unknown) => now);
  const address = location.href.replace(/[?#].*$/, '');
  const other = otherSideOf(around.card).trim() + around.nth;
  const whose = other && `${fill(place.with, { name: other })}\n`;
  // In one calendar the dates of all clients lie side by side, and a day shows their first words only.
  const client = around.collaborations.length > 1 && other ? `${other}: ` : '';
  const uidOf = ({ id, onward }: Due): string =>
    onward ? `${open.id()}${onward.ending}.${onward.id}` : `${open.id()}.${id}`;
  const days = due.map((line) => ({
    uid: `${uidOf(line)}@eingespielt`,
    on: line.on,
    until: line.until,
    moment: momentOfDue(line),
    text: `${line.isDone ? '✓ ' : ''}${client}${line.text || title}`,
    description: `${sides[line.side]}\n${whose}${address}`,
    isDone: line.isDone,
  }));
  downloadText(fileName, '.ics', await calendarFile(days, [title, other].filter(Boolean).join(' – '), Date.now()));
  return counted(calendar.made, due.length);
}
