/** The card of a collaboration: who, in which role, since when. Entered once, known to all tools. */
import { useId } from 'react';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { useDocument } from '#state/use-document.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { DayField } from '#tools/day-field.tsx';
import { NamesAndRole } from '#tools/names-and-role.tsx';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly today: string;
  readonly refresh: () => void;
}

export function Card({ words, frame, locale, current, today, refresh }: Props) {
  const id = useId();
  const [{ value, problem }, document] = useDocument(
    collaboration,
    () => `${current.id}.${collaboration.id}`,
    current.id,
  );
  const change = (part: Partial<Collaboration>): void => {
    document.change({ ...value, ...part });
    refresh();
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
