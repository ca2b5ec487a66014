/** What is inside: one sheet is shown at once, several are a list of which each can be opened. */
import { useState } from 'react';
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import type { Arrival } from '#state/passing/arrivals.ts';
import { NOTHING_AROUND } from '#tools/around.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { SideMark } from '#ui/side-mark.tsx';
import { arrivalTitle } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { ReceivedPaper } from './received-paper.tsx';

interface Props extends BinderWords {
  readonly arrivals: readonly Arrival[];
  readonly card: Collaboration;
  readonly today: string;
  /** Where the question is what changes, the whole sheet is one click away. */
  readonly isFolded: boolean;
}

export function ReceivedContents({ arrivals, card, today, isFolded, ...props }: Props) {
  const { passing, sides } = props;
  const sheets = arrivals.filter(({ tool }) => tool !== collaboration);
  const [first] = sheets;
  const around = { ...NOTHING_AROUND, card };
  return (
    <>
      {(card.client !== '' || card.assistant !== '') && (
        <ul className="received-sides">
          {PARTIES.map((side) => (
            <li key={side}>
              <SideMark side={side} /> {sides[side]}: <bdi>{card[side] || '–'}</bdi>
            </li>
          ))}
        </ul>
      )}
      {!isFolded && sheets.length === 1 && first && (
        <>
          <h3>{arrivalTitle(first, props)}</h3>
          <ReceivedPaper {...props} tool={first.tool} value={first.value} around={around} today={today} />
        </>
      )}
      {sheets.length > 1 && <h3>{fill(passing.receive.sheets, { n: sheets.length })}</h3>}
      {(isFolded || sheets.length > 1) &&
        sheets.map((arrival) => (
          <Folded key={arrival.passed.id} {...props} arrival={arrival} around={around} today={today} />
        ))}
    </>
  );
}

type FoldedProps = BinderWords & Pick<Props, 'today'> & { arrival: Arrival; around: typeof NOTHING_AROUND };

function Folded({ arrival, around, today, ...props }: FoldedProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{arrivalTitle(arrival, props)}</summary>
      {isOpen && <ReceivedPaper {...props} tool={arrival.tool} value={arrival.value} around={around} today={today} />}
    </details>
  );
}
