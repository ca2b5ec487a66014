/** What is not answered yet: blocking questions first. */
import { useMemo } from 'react';
import { fill } from '#lib/fill.ts';
import { inOrder } from '#lib/rows.ts';
import { useRowFocus } from '#ui/row-focus.ts';
import { useSaid } from '#ui/said.tsx';
import type { Edited } from '../face.ts';
import { merged, withChange, withoutQuestion } from './acts.ts';
import { isAnswered, isAsked, type Questions } from './document.ts';
import { openIn, topicsIn } from './lists.ts';
import { OpenRow } from './open-row.tsx';
import { twinsIn } from './similar.ts';
import type { Words } from './view.tsx';

export function OpenQuestions(props: Edited<Questions, Words>) {
  const { value, words, locale, today, level, onChange } = props;
  const { labels } = words;
  const open = openIn(value);
  const [list] = useRowFocus(open.map(({ id }) => id));
  // Compared anew only when the words of a question change, not with every letter of an answer.
  const asked = inOrder(value.items);
  const wording = JSON.stringify(asked.map((one) => [one.id, one.text, isAnswered(one)]));
  const earlierOf = useMemo(() => {
    const pairs = [...twinsIn(asked, locale, (one) => !isAnswered(one))].map(
      ([id, earlier]) => [id, earlier.id] as const,
    );
    return new Map(pairs);
  }, [wording, locale]);
  const [said, say] = useSaid();
  const Heading = `h${level}` as 'h2';
  const counted = open.filter(isAsked);
  const blocking = counted.filter(({ isBlocking }) => isBlocking).length;
  const isFresh = Object.keys(value.items).length === 0;

  return (
    <section className="q-part">
      <div className="q-part-head">
        <Heading tabIndex={-1} data-add="">
          {labels.open}
        </Heading>
        <p>
          {counted.length > 0 &&
            fill(blocking > 0 ? labels.blockingCount : labels.openCount, { n: counted.length, blocking })}
        </p>
      </div>
      {open.length === 0 && <p className="hint">{isFresh ? labels.empty : labels.noneOpen}</p>}
      <datalist id="q-topics">
        {topicsIn(value, labels.topics).map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      <ul className="q-open" ref={list}>
        {open.map((question) => (
          <OpenRow
            key={question.id}
            {...props}
            question={question}
            twin={asked.find(({ id }) => id === earlierOf.get(question.id))}
            onQuestion={(change) => onChange(withChange(value, question.id, change))}
            onFile={() => {
              onChange(withChange(value, question.id, { answeredOn: today }));
              say(labels.filed);
            }}
            onMerge={(earlier) => onChange(merged(value, question.id, earlier))}
            onRemove={() => onChange(withoutQuestion(value, question.id))}
          />
        ))}
      </ul>
      <p className="said" role="status">
        {said}
      </p>
    </section>
  );
}
