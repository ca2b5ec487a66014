/** Before the start and after four weeks: which of the two rounds one looks at. */
import { daysAfter, formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { Choice } from '#ui/choice.tsx';
import { isShared } from './share.ts';
import { ROUNDS, type RoundId } from './tool.ts';
import type { Part } from './view.tsx';

const FOUR_WEEKS = 28;

/** Nothing as long as the first round is the only one that makes sense. */
export function RoundChoice({ onRound, ...props }: Part & { readonly onRound: (round: RoundId) => void }) {
  const { fit, words, around, today, locale, round } = props;
  const { labels } = words;
  const { startsOn } = around.card;
  const fromDay = startsOn === '' ? '' : daysAfter(startsOn, FOUR_WEEKS);
  const isDue = fromDay !== '' && today !== '' && today >= fromDay;
  if (round === 'first' && !isShared(fit.rounds.first) && !isDue) return null;
  const hint =
    round === 'weekFour'
      ? labels.roundWhy
      : isDue
        ? labels.roundDue
        : fromDay && fill(labels.roundFrom, { day: formatDay(fromDay, locale, 'long') });
  return (
    <Choice
      legend={labels.round}
      hint={hint}
      value={round}
      options={ROUNDS.map((name) => [name, labels.rounds[name]])}
      onChange={(name) => name !== '' && onRound(name)}
      isPlain
    />
  );
}
