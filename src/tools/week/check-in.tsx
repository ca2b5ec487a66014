/** The check-in: five points in ten minutes with what belongs to each, or the same in writing. Movable, and never about presence. */
import { useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { type Identified, inOrder } from '#lib/rows.ts';
import { Agenda } from '#ui/agenda.tsx';
import { useSaid } from '#ui/said.tsx';
import { copyOrMark } from '../copy-button.tsx';
import type { Edited } from '../face.ts';
import { usedHours } from '../used-hours.ts';
import { sayUsed } from '../used-hours-view.tsx';
import { isOpen, type Week } from './document.ts';
import { aheadOf, messageOf, sayByWhen } from './message.ts';
import { hoursTold, lastWorkingDay, questionsIn } from './plan.ts';
import type { Words } from './view.tsx';

export function CheckIn(props: Edited<Week, Words>) {
  const {
    value,
    words: { labels, points },
    sides,
    frame,
    locale,
    today,
    level,
    around,
  } = props;
  const message = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useSaid();
  const Heading = `h${level + 1}` as 'h3';
  const questions = [...questionsIn(around), ...hoursQuestion(props)];
  const { card } = around;
  const text = messageOf({
    week: value,
    role: card.role,
    names: { client: card.client || sides.client, assistant: card.assistant || sides.assistant, both: sides.both },
    today,
    since: lastWorkingDay(today, around),
    questions,
    labels: labels.message,
    locale,
  });
  const look: ReturnType<typeof linesFor> = today === '' ? {} : linesFor(props);
  return (
    <section className="week-checkin">
      <Heading>{labels.checkIn}</Heading>
      <p className="hint">{labels.checkInHint}</p>
      <div className="week-ways">
        <details open>
          <summary>{labels.spoken}</summary>
          <Agenda
            words={frame.agenda}
            points={points.map(({ id, title, minutes, hint }) => ({
              id,
              title,
              minutes,
              children: (
                <>
                  <p className="hint">{hint}</p>
                  {(look[id] ?? []).length > 0 && (
                    <ul>
                      {look[id]?.map((line) => (
                        <li key={line.id}>{line.text}</li>
                      ))}
                    </ul>
                  )}
                </>
              ),
            }))}
          />
        </details>
        <details>
          <summary>{labels.written}</summary>
          <p className="hint">{labels.writtenHint}</p>
          <textarea ref={message} readOnly rows={10} value={text} aria-label={labels.written} />
          <p>
            <button type="button" onClick={() => void copyOrMark(message.current, frame).then(say)}>
              {labels.copyMessage}
            </button>{' '}
            <span role="status">{said}</span>
          </p>
        </details>
      </div>
    </section>
  );
}

/** From 80 per cent of the agreed hours on this is said, and decided together. */
function hoursQuestion({ words: { labels }, frame, locale, today, around }: Edited<Week, Words>) {
  const used = usedHours(hoursTold(around), around, today);
  if (!used || used.level === 'below') return [];
  return [{ id: 'hours', text: fill(labels.message.hours, { used: sayUsed(used, today, frame.used, locale) }) }];
}

/** What stands on the sheet for each point of the agenda. */
function linesFor(props: Edited<Week, Words>): Record<string, readonly Identified<{ text: string }>[]> {
  const { value, words, locale, today, around } = props;
  const { labels } = words;
  const rows = inOrder(value.rows).filter(({ movedTo }) => movedTo === '');
  const since = lastWorkingDay(today, around);
  const waiting = rows.filter((row) => isOpen(row) && row.waitsFor.trim() !== '');
  return {
    done: rows.filter(({ doneOn }) => doneOn >= since && doneOn !== ''),
    ahead: aheadOf(value).map((row) => ({ id: row.id, text: sayByWhen(value, row, labels.message, locale) })),
    blocked: [
      ...waiting.map(({ id, text, waitsFor }) => ({
        id,
        text: fill(labels.message.waitsFor, { text, what: waitsFor }),
      })),
      ...questionsIn(around).map(({ documentId, id, text, isBlocking }) => ({
        id: `${documentId} ${id}`,
        text: fill(isBlocking ? labels.blocking : labels.question, { text }),
      })),
      ...hoursQuestion(props),
    ],
  };
}
