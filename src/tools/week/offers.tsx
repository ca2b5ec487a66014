/** What briefs and talks have ready for this week; one press takes it over. */
import { useRef } from 'react';
import { formatDay } from '#lib/days.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { SideMark } from '#ui/side-mark.tsx';
import type { Edited } from '../face.ts';
import { rowIdOf } from '../row-of-week.ts';
import { type Row, type Week, weekOf } from './document.ts';
import { offersFor, rowFrom } from './plan.ts';
import type { Words } from './view.tsx';

interface Props extends Edited<Week, Words> {
  readonly onTake: (row: Omit<Row, 'place'>, id: string) => void;
}

export function Offers({ value, words: { labels }, sides, locale, today, level, around, onTake }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const offers = offersFor(value, around);
  if (offers.length === 0) return null;
  const Heading = `h${level + 1}` as 'h3';
  const monday = weekOf(value, today);
  const take = (index: number): void => {
    const offer = offers[index];
    if (!offer) return;
    const week = list.current?.closest('.week');
    focusAfter(
      () => onTake(rowFrom(offer, monday), rowIdOf(offer)),
      () => {
        const buttons = list.current?.querySelectorAll('button') ?? [];
        return buttons[Math.min(index, buttons.length - 1)] ?? week?.querySelector<HTMLElement>('[data-add]');
      },
    );
  };
  return (
    <section className="week-offers">
      <Heading>{labels.offers}</Heading>
      <p className="hint">{labels.offersHint}</p>
      <ul ref={list}>
        {offers.map((offer, index) => (
          <li key={rowIdOf(offer)}>
            <span>
              {offer.text}
              <small>
                <SideMark side={offer.side} /> {sides[offer.side]} · {labels.offerOf[offer.kind]}
                {offer.on && ` · ${formatDay(offer.on, locale, 'medium')}`}
              </small>
            </span>
            <button type="button" onClick={() => take(index)}>
              {labels.take}
              <span className="visually-hidden">: {offer.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
