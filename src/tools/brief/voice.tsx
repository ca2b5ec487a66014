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

/** One's own side from the card, until one looks with the other's eyes. Who has not said a side yet says it with the first choice. */
export function useVoice({ around: { card }, onCard }: Edited<Brief, Words>): Seen {
  const [looked, setLooked] = useStay<string>('voice', '');
  // Chosen as long as one's own side was this one.
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
