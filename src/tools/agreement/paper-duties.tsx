/** Duties on paper, both sides next to each other: those agreed, or all with a box for the pen. */
import { Square } from '#ui/square.tsx';
import type { Shown } from '../face.ts';
import { type Agreement, dutyOf, linesIn } from './document.ts';
import { PaperBothSides, Section } from './paper-parts.tsx';
import type { Words } from './view.tsx';

export function PaperDuties({ value, words, sides }: Shown<Agreement, Words>) {
  const isBlank = !Object.values(value.duties).some(({ on }) => on);
  return (
    <Section title={words.labels.parts.duties}>
      <PaperBothSides sides={sides}>
        {(side) => (
          <ul className={isBlank ? 'paper-boxes' : undefined}>
            {words.duties
              .filter((duty) => duty.side === side && (isBlank || dutyOf(value, duty.id).on))
              .map(({ id, text }) => (
                <li key={id}>
                  {isBlank && <Square state="open" />}
                  <span>
                    {text}
                    {dutyOf(value, id).how.trim() !== '' && `: ${dutyOf(value, id).how}`}
                  </span>
                </li>
              ))}
            {linesIn(value[`${side}Duties`]).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </PaperBothSides>
    </Section>
  );
}
