/** One side's statements on paper: a cell per answer to cross by pen, or crossed as answered. */
import type { Party } from '#lib/sides.ts';
import { WritingLines } from '#ui/writing-lines.tsx';
import type { Must } from './answers.ts';
import { mustsOf, noteOf, ratingOf, verdictOf } from './answers.ts';
import { type Fit, RATINGS, type RoundId, VERDICTS } from './tool.ts';
import type { Words } from './view.tsx';

interface Props {
  readonly fit: Fit;
  readonly round: RoundId;
  readonly side: Party;
  readonly words: Words;
  /** To be filled in by pen: room for must-haves of one's own and for notes. */
  readonly isBlank: boolean;
}

const CROSS = '×';
/** Lines for must-haves of one's own on a blank sheet. */
const OWN: readonly Must[] = ['blank1', 'blank2'].map((id) => ({ id, text: '', question: '' }));

export function PaperForm({ fit, round, side, words, isBlank }: Props) {
  const { labels, dimensions } = words;
  const answers = fit.rounds[round][side];
  const musts = isBlank ? [...words.musts, ...OWN] : mustsOf(fit, words.musts);
  return (
    <>
      {isBlank && <p className="fit-paper-lead">{labels.paperHint}</p>}
      <table className="fit-form">
        <thead>
          <tr>
            <th>{labels.musts}</th>
            {VERDICTS.map((verdict) => (
              <th key={verdict}>{labels.verdicts[verdict]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {musts.map(({ id, text }) => (
            <tr key={id}>
              <td>{text}</td>
              {VERDICTS.map((verdict) => (
                <td key={verdict}>{verdictOf(answers, id) === verdict && CROSS}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="fit-form">
        <thead>
          <tr>
            <th>{labels.scaleHint}</th>
            {RATINGS.map((rating) => (
              <th key={rating}>{labels.scale[rating]}</th>
            ))}
          </tr>
        </thead>
        {dimensions.map((dimension) => {
          const note = noteOf(answers, dimension.id);
          return (
            <tbody key={dimension.id}>
              <tr>
                <th colSpan={RATINGS.length + 1}>{dimension.name}</th>
              </tr>
              {dimension[side].map(({ id, text }) => (
                <tr key={id}>
                  <td>{text}</td>
                  {RATINGS.map((rating) => (
                    <td key={rating}>{ratingOf(answers, id) === rating && CROSS}</td>
                  ))}
                </tr>
              ))}
              {note && (
                <tr>
                  <td className="fit-form-note" colSpan={RATINGS.length + 1}>
                    {labels.paperNote}: {note}
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {isBlank && (
        <div className="fit-lines">
          <p>{labels.paperNote}</p>
          <WritingLines count={3} />
        </div>
      )}
    </>
  );
}
