/** The card of a collaboration: who, in which role, since when. Entered once, known to all tools. */
import { useId, useMemo } from 'react';
import { whenQuiet } from '#browser/frames.ts';
import { cardIdOf } from '#state/envelope.ts';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { useDocument } from '#state/use-document.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { DayField } from '#tools/day-field.tsx';
import { NamesAndRole } from '#tools/frame/names-and-role.tsx';
import type { BinderWords } from '../words.ts';

/** Milliseconds without a change after which the binder reads everything again. */
const REST = 300;

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly today: string;
  readonly refresh: () => void;
}

export function Card({ words, frame, locale, current, today, refresh }: Props) {
  const id = useId();
  const [{ value, problem }, document] = useDocument(collaboration, () => cardIdOf(current.id), current.id);
  // What is typed stands here at once; the rest of the binder, with every sheet in it, follows.
  const refreshSoon = useMemo(() => whenQuiet(refresh, REST), [refresh]);
  const change = (part: Partial<Collaboration>): void => {
    document.change({ ...value, ...part });
    refreshSoon();
  };

  return (
    <section className="binder-card" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.card}</h3>
      <NamesAndRole card={value} onChange={change} words={{ ...words, noRole: words.roles.none }} roles={words.roles} />
      <DayField
        label={words.startsOn}
        value={value.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        frame={frame}
        locale={locale}
        today={today}
      />
      <p role="status" className={problem ? 'notice' : undefined}>
        {problem && frame.problems[problem]}
      </p>
    </section>
  );
}
