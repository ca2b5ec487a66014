/** One topic: its statements to rate, and a note. */
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { type Dimension, noteOf, ratingOf, withNote, withRating } from './answers.ts';
import { RATINGS } from './tool.ts';
import type { Answering } from './view.tsx';

export function DimensionCard({ dimension, ...props }: Answering & { readonly dimension: Dimension }) {
  const { fit, change, words, round, side } = props;
  const { labels } = words;
  const answers = fit.rounds[round][side];
  return (
    <>
      {dimension[side].map(({ id, text }) => (
        <Choice
          key={id}
          legend={text}
          cell={`rounds.${round}.${side}.ratings.${id}`}
          value={ratingOf(answers, id)}
          options={RATINGS.map((rating) => [rating, labels.scale[rating]])}
          onChange={(rating) => change((now) => withRating(now, round, side, id, rating))}
        />
      ))}
      <TextField
        label={labels.note}
        hint={labels.noteHint}
        cell={`rounds.${round}.${side}.notes.${dimension.id}`}
        value={noteOf(answers, dimension.id)}
        onChange={(text) => change((now) => withNote(now, round, side, dimension.id, text))}
        lines={2}
      />
    </>
  );
}
