/** Whose eyes the brief is seen with: the client writes, the assistant checks and asks back. */
import { PARTIES, type Party } from '#lib/sides.ts';
import { useStay } from '#ui/kept.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

interface Seen {
  readonly side: Party;
  readonly onSide: (side: Party) => void;
}

/** The person's own side from the card, until they look with the other's eyes. Whoever has not named a side yet does so with the first choice. */
export function useVoice({ around: { card }, onCard }: Edited<Brief, Words>): Seen {
  const [looked, setLooked] = useStay<string>('voice', '');
  // The choice holds as long as the side on the card is the one it was made under.
  const [as, other] = looked.split(' ');
  return {
    side: as === card.role && other ? (other as Party) : card.role || 'client',
    onSide: (side) => {
      setLooked(`${card.role} ${side}`);
      if (card.role === '') onCard({ role: side });
    },
  };
}

export function Voice({ words: { labels }, sides, side, onSide }: Edited<Brief, Words> & Seen) {
  return (
    <div className="seen-as" role="group" aria-label={labels.seenAs}>
      <p>{labels.seenAs}</p>
      {PARTIES.map((one) => (
        <button key={one} type="button" aria-pressed={side === one} onClick={() => onSide(one)}>
          <SideMark side={one} /> {sides[one]}
        </button>
      ))}
      <p className="hint">{labels.asClientHint}</p>
    </div>
  );
}
