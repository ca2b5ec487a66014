/** Hands over what falls on days as a calendar file. */
import { downloadText } from '#browser/out.ts';
import { fill } from '#lib/fill.ts';
import { calendarFile } from '#lib/ics.ts';
import { newId } from '#state/here.ts';
import type { FrameWords, SideWords } from './face.ts';
import type { Due } from './tool.ts';

interface Source {
  /** Id of the document, so that the same thing stays the same entry; that of the tool where nothing is stored yet. */
  readonly documentId: string;
  readonly title: string;
  readonly fileName: string;
  readonly words: FrameWords['calendar'];
  readonly sides: SideWords;
}

/** @returns what happened, in words */
export async function handOverCalendar(due: readonly Due[], source: Source): Promise<string> {
  const { documentId, title, fileName, words, sides } = source;
  if (due.length === 0) return words.none;
  // A calendar takes entries of one name for one entry: what has no id of its own must not pass for another sheet, or somebody else’s.
  const owner = documentId.includes('.') ? documentId : `${documentId}.${newId()}`;
  const address = location.href.replace(/[?#].*$/, '');
  const days = due.map(({ id, text, side, isDone, ...rest }) => ({
    ...rest,
    uid: `${owner}.${id}@eingespielt`,
    text: `${isDone ? '✓ ' : ''}${text || title}`,
    description: `${sides[side]}\n${address}`,
    isDone,
  }));
  try {
    downloadText(`${fileName}.ics`, await calendarFile(days, title, Date.now()), 'text/calendar');
  } catch {
    return words.failed;
  }
  return due.length === 1 ? words.madeOne : fill(words.made, { n: due.length });
}
