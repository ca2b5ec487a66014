/** The card of a collaboration: who, in which role, since when. Entered once, known to all tools. */
import { useId } from 'react';
import type { ShelvedCollaboration } from '#state/shelf.ts';
import { useDocument } from '#state/use-document.ts';
import { type Collaboration, collaboration, type Role } from '#tools/collaboration.ts';
import { DayField } from '#tools/day-field.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly current: ShelvedCollaboration;
  readonly today: string;
  readonly refresh: () => void;
}

const ROLES = ['client', 'assistant'] as const;

export function Card({ words, frame, locale, current, today, refresh }: Props) {
  const id = useId();
  const [{ value, problem }, document] = useDocument(collaboration, `${current.id}.${collaboration.id}`);
  const change = (part: Partial<Collaboration>): void => {
    document.change({ ...value, ...part });
    refresh();
  };

  return (
    <section className="binder-card" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.card}</h3>
      {ROLES.map((side) => (
        <div className="field" key={side}>
          <label htmlFor={`${id}-${side}`}>
            <SideMark side={side} /> {words[side]}
          </label>
          <input
            id={`${id}-${side}`}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={value[side]}
            onChange={(event) => change({ [side]: event.target.value })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-role`}>{words.role}</label>
        <select id={`${id}-role`} value={value.role} onChange={(event) => change({ role: event.target.value as Role })}>
          <option value="">{words.roles.none}</option>
          {ROLES.map((side) => (
            <option key={side} value={side}>
              {words.roles[side]}
            </option>
          ))}
        </select>
      </div>
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
