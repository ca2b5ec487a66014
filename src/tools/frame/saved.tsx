/** Whether, when and where what is entered is saved, in words. */
import { dayOf, timeOf } from '#browser/clock.ts';
import { localStorageOrNull } from '#browser/storage.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import type { Locale } from '#locales';
import type { Desk } from '#state/use-document.ts';
import type { FrameWords } from '../face.ts';

interface Props {
  readonly desk: Desk<unknown>;
  readonly frame: FrameWords;
  readonly locale: Locale;
  /** '' while no script runs: a page that cannot save must not promise it. */
  readonly today: string;
}

export function Saved(props: Props) {
  return <p className="saved">{props.today !== '' && savedText(props)}</p>;
}

function savedText({ desk: { state, tool }, frame, locale, today }: Props): string {
  if (state.status === 'unsaved') return frame.unsaved;
  if (!localStorageOrNull()) return frame.problems.blocked;
  // A chosen template is not stored before the first entry: trying ten of them leaves nothing behind.
  if (state.savedAt === 0) return state.status === 'fresh' && state.value !== tool.empty ? frame.begun : frame.fresh;
  const moment = new Date(state.savedAt);
  const [day, time] = [dayOf(moment), timeOf(moment)];
  // A formatter takes some 20 ms to make, which the first tick would wait for: none is made for today.
  if (day === today) return fill(frame.savedAt, { time });
  // One line on a phone, like the sentence that stood here before: all below it would move.
  return fill(frame.savedOn, { day: formatDay(day, locale, 'field'), time });
}
