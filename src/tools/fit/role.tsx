/** Before anybody has said which side they are: the question, and all statements to read. */
import { useEffect, useRef } from 'react';
import { PARTIES, type Party } from '#lib/sides.ts';
import { Choice } from '#ui/choice.tsx';
import { SideMark } from '#ui/side-mark.tsx';
import type { Part } from './view.tsx';

interface Props extends Pick<Part, 'words' | 'sides' | 'around'> {
  readonly onRole: (role: Party) => void;
}

export function RoleQuestion({ words: { labels }, sides, around, onRole }: Props) {
  const group = useRef<HTMLDivElement>(null);
  // Chosen before the page was awake: the choice belongs to the two people's card and not to this document, so it has no cell.
  useEffect(() => {
    const early = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early && early !== around.card.role) onRole(early as Party);
  }, []);
  return (
    <div ref={group}>
      <Choice
        legend={labels.role}
        hint={labels.roleHint}
        value={around.card.role}
        options={PARTIES.map((side) => [
          side,
          <>
            <SideMark side={side} /> {sides[side]}
          </>,
        ])}
        onChange={(side) => side !== '' && onRole(side)}
      />
    </div>
  );
}

export function AllStatements({
  words: { labels, musts, dimensions },
  sides,
  level,
}: Pick<Part, 'words' | 'sides' | 'level'>) {
  const Heading = `h${level}` as 'h2';
  return (
    <details className="fit-all">
      <summary>{labels.read}</summary>
      <Heading>{labels.musts}</Heading>
      <ul>
        {musts.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {dimensions.map((dimension) => (
        <section key={dimension.id}>
          <Heading>{dimension.name}</Heading>
          <div className="fit-detail">
            {PARTIES.map((side) => (
              <div key={side}>
                <p className="fit-side">
                  <SideMark side={side} /> {sides[side]}
                </p>
                <ul>
                  {dimension[side].map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </details>
  );
}
