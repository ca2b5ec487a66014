/** What was deleted in the last thirty days, and entries that cannot be read. */
import { useRef } from 'react';
import { dayOf } from '#browser/clock.ts';
import { downloadText } from '#browser/out.ts';
import { readText } from '#browser/storage.ts';
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { collaborationOf } from '#state/envelope.ts';
import type { Stored } from '#state/open-document.ts';
import type { Shelf, ShelvedDocument } from '#state/shelf.ts';
import { removeForGood, restoreFromBin } from '#state/shelf-acts.ts';
import { collaboration } from '#tools/collaboration.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import { calledAmong, kindAndName } from '../names.ts';
import type { BinderWords } from '../words.ts';

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly refresh: () => void;
}

export function BinList({ shelf, refresh, ...props }: Props) {
  const { words, frame, locale } = props;
  const [said, say] = useSaid();
  const { bin, unreadable, restore } = words;
  const { collaborations } = shelf;
  /** Whose sheet it is, where that is a question: all clients have a week 24. */
  const whose = ({ tool, id }: ShelvedDocument): string => {
    const own = collaborations.find((one) => one.id === collaborationOf(id));
    const isClear = tool === collaboration || !own || collaborations.length < 2;
    return isClear ? '' : `, ${calledAmong(collaborations, own, props)}`;
  };
  const labelOf = (document: ShelvedDocument): string =>
    kindAndName(document.tool.id, document.name, props) + whose(document);
  const area = useRef<HTMLDetailsElement>(null);
  /** The row goes: the focus goes to the one that takes its place, else to the bin; without a bin to what the binder still has. */
  const take = (index: number, then: string, act: () => Stored | undefined): void => {
    const binder = area.current?.parentElement;
    focusAfter(
      () => {
        const done = act();
        say(!done || done.ok ? then : frame.problems[done.reason]);
        refresh();
      },
      () => {
        const rows = area.current?.querySelectorAll<HTMLElement>('[data-bin]') ?? [];
        return (
          rows[Math.min(index, rows.length - 1)] ?? (area.current ?? binder)?.querySelector<HTMLElement>('summary, a')
        );
      },
    );
  };
  /** Nothing brings it back: it is asked first. */
  const remove = (index: number, document: ShelvedDocument): void => {
    const name = labelOf(document);
    if (!confirm(fill(bin.sure, { name }))) return;
    take(index, fill(bin.gone, { name }), () => void removeForGood(document));
  };
  return (
    <details className="binder-bin" ref={area}>
      <summary className="corner">
        {bin.title} ({shelf.bin.length})
      </summary>
      <p className="soft">{shelf.bin.length === 0 ? bin.empty : bin.why}</p>
      <p role="status">{said}</p>
      <ul>
        {shelf.bin.map((document, index) => (
          <li key={document.id}>
            <span>
              {labelOf(document)}
              <small> · {fill(bin.deleted, { day: formatDay(dayOf(document.deletedAt), locale, 'field') })}</small>
            </span>
            <button
              type="button"
              data-bin=""
              onClick={() => take(index, fill(bin.back, { name: labelOf(document) }), () => restoreFromBin(document))}
            >
              {restore}
              <span className="visually-hidden">: {labelOf(document)}</span>
            </button>
            <button type="button" className="quiet" onClick={() => remove(index, document)}>
              {bin.forGood}
              <span className="visually-hidden">: {labelOf(document)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shelf.unreadable.length > 0 && <h3>{unreadable.title}</h3>}
      <ul>
        {shelf.unreadable.map(({ id, reason }) => (
          <li key={id}>
            <span>{unreadable[reason]}</span>
            <button type="button" onClick={() => downloadText(id, '.txt', readText(id) ?? '')}>
              {unreadable.download}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
