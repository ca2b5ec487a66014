/** Hands over what falls on days as a calendar file. */
import { downloadText } from '#browser/out.ts';
import { fill } from '#lib/fill.ts';
import { calendarFile } from '#lib/ics.ts';
import type { FrameWords, SideWords } from './face.ts';
import type { Due } from './tool.ts';

interface Source {
  /** Id of the document, so that the same thing stays the same entry. */
  readonly documentId: string;
  readonly title: string;
  readonly fileName: string;
  readonly words: FrameWords['calendar'];
  readonly sides: SideWords;
}

/** @returns what happened, in words; fails where code of it does not load */
export async function handOverCalendar(due: readonly Due[], source: Source): Promise<string> {
  const { documentId, title, fileName, words, sides } = source;
  if (due.length === 0) return words.none;
  const address = location.href.replace(/[?#].*$/, '');
  const days = due.map(({ id, text, side, isDone, ...rest }) => ({
    ...rest,
    uid: `${documentId}.${id}@eingespielt`,
    text: `${isDone ? '✓ ' : ''}${text || title}`,
    description: `${sides[side]}\n${address}`,
    isDone,
  }));
  downloadText(`${fileName}.ics`, await calendarFile(days, title, Date.now()), 'text/calendar');
  return due.length === 1 ? words.madeOne : fill(words.made, { n: due.length });
}
