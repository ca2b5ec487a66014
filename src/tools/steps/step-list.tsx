/** One phase of a plan of steps: its rows, what is hidden, and room for own steps. Memoised: a change in one phase draws no other. */
import { memo, useLayoutEffect, useRef } from 'react';
import { counted, fill } from '#lib/fill.ts';
import type { Side } from '#lib/sides.ts';
import { areSame, type Filter, type Item, isShown, progressOf, type ShownPhase } from '#lib/step-lines.ts';
import { Later } from '#ui/later.tsx';
import { useRowFocus } from '#ui/row-focus.ts';
import { AddStep } from './step-add.tsx';
import type { RowPanelProps, RowSurroundings } from './step-panel.tsx';
import { sayProgress } from './step-progress.tsx';
import { StepRow } from './step-row.tsx';

const loadHidden = () => import('./hidden-steps.tsx');

/** Longer lists are drawn in groups of this many rows: a change draws one of them, and those out of sight are not laid out. */
const GROUP = 50;

interface Props {
  readonly phase: ShownPhase;
  readonly around: RowSurroundings;
  readonly filter: Filter;
  /** Side of the steps one adds. */
  readonly owner: Side;
  readonly level: 2 | 3 | 4;
}

function isSamePhase({ phase: a, ...before }: Props, { phase: b, ...after }: Props): boolean {
  return sameProps(before, after) && areSame(a.items, b.items) && areSame(a.hidden, b.hidden);
}

export const PhaseList = memo(function PhaseList(props: Props) {
  const { phase, around, filter, owner } = props;
  const { acts, words, today } = around;
  const { done, all } = progressOf(phase.items);
  const skipped = phase.items.length - all;
  const shown = phase.items.filter((item) => isShown(item, filter));
  const [list] = useRowFocus(shown.map(({ id }) => id));
  const keepFocus = useFocusOnMove(shown);
  const latest = useRef(shown);
  useLayoutEffect(() => {
    latest.current = shown;
  });
  const move = useRef((item: Item, by: -1 | 1): void => {
    keepFocus();
    acts.move(latest.current, item, by);
  });
  const Heading = `h${props.level}` as 'h2';

  return (
    <section className="phase">
      <div className="phase-head">
        <Heading>{phase.title}</Heading>
        <p>
          {sayProgress({ done, all }, words, today)}
          {skipped > 0 && `, ${counted(words.notApplying, skipped)}`}
        </p>
      </div>
      <div ref={list}>
        {inGroups(shown).map((items, index, { length }) => (
          <Rows
            key={index}
            items={items}
            around={around}
            phaseId={phase.id}
            isFirst={index === 0}
            isLast={index === length - 1}
            onMove={move.current}
          />
        ))}
      </div>
      {phase.hidden.length > 0 && today !== '' && (
        <Later load={loadHidden} words={around.frame}>
          {({ HiddenSteps }) => <HiddenSteps items={phase.hidden} acts={acts} words={words} />}
        </Later>
      )}
      {today !== '' && (
        <AddStep
          label={fill(words.add, { phase: phase.title })}
          placeholder={words.addShort}
          button={words.addButton}
          onAdd={(...texts) => acts.add(phase.id, texts, owner)}
        />
      )}
    </section>
  );
}, isSamePhase);

const inGroups = (items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / GROUP)) }, (_, index) =>
    items.slice(index * GROUP, (index + 1) * GROUP),
  );

type RowsProps = Omit<RowPanelProps, 'item' | 'onClose'> & { readonly items: readonly Item[] };

const Rows = memo(
  function Rows({ items, isFirst, isLast, ...row }: RowsProps) {
    return (
      <ul className={isFirst && isLast ? 'check-list' : 'check-list long'} onKeyDown={onLetter}>
        {items.map((item, index) => (
          <StepRow
            key={item.id}
            item={item}
            isFirst={isFirst && index === 0}
            isLast={isLast && index === items.length - 1}
            {...row}
          />
        ))}
      </ul>
    );
  },
  ({ items: before, ...a }, { items: now, ...b }) => areSame(before, now) && sameProps(a, b),
);

const sameProps = <Part extends object>(a: Part, b: Part): boolean =>
  (Object.keys(b) as (keyof Part)[]).every((key) => a[key] === b[key]);

/** J and K walk through the boxes of the whole plan, M opens a row, N goes to the field for own steps. */
function onLetter(event: React.KeyboardEvent<HTMLUListElement>): void {
  const { target, currentTarget, key } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isPlain || !(target instanceof Element) || target.matches('input:not([type=checkbox]), textarea, select'))
    return;
  const letter = key.toLowerCase();
  const row = target.closest('.check-row');
  if (letter === 'j' || letter === 'k') {
    const boxes = [...(currentTarget.closest('.tool')?.querySelectorAll<HTMLElement>('.check-row > input') ?? [])];
    const at = boxes.findIndex((box) => row?.contains(box));
    boxes[at + (letter === 'j' ? 1 : -1)]?.focus();
  } else if (letter === 'm') row?.querySelector<HTMLElement>('.row-more')?.click();
  else if (letter === 'n') currentTarget.closest('.phase')?.querySelector<HTMLElement>('.add-step input')?.focus();
  else return;
  event.preventDefault();
}

/**
 * A row that moves in the document loses the focus; this brings it back, to a neighbour when the button itself can do no more, and to the
 * box when the row went to another group and was drawn anew.
 */
function useFocusOnMove(shown: readonly Item[]): () => void {
  const focused = useRef<{ readonly element: Element | null; readonly row: HTMLElement | null }>(null);
  const section = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { element, row } = focused.current ?? {};
    focused.current = null;
    if (!(element instanceof HTMLElement)) return;
    if (!element.isConnected) {
      section.current?.querySelector<HTMLElement>(`[data-row="${row?.dataset['row']}"] > input`)?.focus();
      return;
    }
    const isSpent = element instanceof HTMLButtonElement && element.disabled;
    const other = element.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
    (isSpent ? other : element)?.focus();
  }, [shown]);
  return () => {
    const element = document.activeElement;
    section.current = element?.closest('.phase') ?? null;
    focused.current = { element, row: element?.closest<HTMLElement>('.check-row') ?? null };
  };
}
