/** What other tools know and this list does not have yet: all of it with one press, or one by one. */
import { useRef } from 'react';
import { fill } from '#lib/fill.ts';
import { focusAfter } from '#ui/focus-after.ts';

interface Offered {
  readonly text: string;
  readonly source: string;
}
interface Props<Offer extends Offered> {
  readonly labels: { readonly offered: string; readonly take: string; readonly takeAll: string };
  readonly offers: readonly Offer[];
  readonly onTake: (offers: readonly Offer[]) => void;
}

export function Offers<Offer extends Offered>({ labels, offers, onTake }: Props<Offer>) {
  const place = useRef<HTMLDivElement>(null);
  if (offers.length === 0) return null;
  /** The pressed button goes away with its offer: the focus goes to the list it filled. */
  const take = (taken: readonly Offer[]): void => {
    const part = place.current?.closest('details');
    focusAfter(
      () => onTake(taken),
      () => part?.querySelector<HTMLElement>('.leave-rows > :last-child :is(input, textarea)'),
    );
  };
  return (
    <div className="leave-offers" ref={place}>
      <p className="hint">{labels.offered}</p>
      {offers.length > 1 && (
        <button type="button" className="strong" onClick={() => take(offers)}>
          {fill(labels.takeAll, { n: offers.length })}
        </button>
      )}
      {offers.map((offer) => (
        <button key={offer.source} type="button" onClick={() => take([offer])}>
          {fill(labels.take, { text: offer.text })}
        </button>
      ))}
    </div>
  );
}

/** Names that are added with one press each. The focus stays among them, so that several can be pressed in a row. */
export function Often({
  label,
  names,
  onAdd,
}: {
  readonly label: string;
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  if (names.length === 0) return null;
  const add = (name: string): void => {
    const [at, part] = [names.indexOf(name), place.current?.closest('details')];
    focusAfter(
      () => onAdd(name),
      () => {
        const buttons = place.current?.querySelectorAll('button') ?? [];
        return buttons[at] ?? buttons[at - 1] ?? part?.querySelector<HTMLElement>('[data-add]');
      },
    );
  };
  return (
    <div className="leave-offers" ref={place}>
      <p className="hint">{label}</p>
      {names.map((name) => (
        <button key={name} type="button" onClick={() => add(name)}>
          + {name}
        </button>
      ))}
    </div>
  );
}
