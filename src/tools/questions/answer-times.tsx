/** How soon answers come, as the agreement says it; and what to do when none comes. */
import { fill } from '#lib/fill.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { toldOf } from '../around.ts';
import type { Edited } from '../face.ts';
import type { Questions } from './document.ts';
import type { Words } from './view.tsx';

export function AnswerTimes({ words: { labels }, sides, today, around }: Edited<Questions, Words>) {
  const times = toldOf(around, 'answerTime');
  const silence = toldOf(around, 'noAnswer');
  if (today === '') return null;
  if (times.length + silence.length === 0) return <p className="hint">{labels.noTimes}</p>;
  return (
    <div className="q-times">
      {times.length > 0 && (
        <>
          <p>{labels.answerTimes}</p>
          <ul>
            {times.map(({ documentId, id, side, text, within }) => (
              <li key={`${documentId}.${id}`}>
                <SideMark side={side} /> {sides[side]}, {fill(labels.answerTime, { channel: text, within })}
              </li>
            ))}
          </ul>
        </>
      )}
      {silence.map(({ documentId, id, text }) => (
        <p key={`${documentId}.${id}`}>
          {labels.noAnswer} {text}
        </p>
      ))}
    </div>
  );
}
