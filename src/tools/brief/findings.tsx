/** “Nichts vorausgesetzt?”: how far the brief is in words, and each hint with what, why, what to write instead. Never a block. */
import { memo, useEffect, useRef, useState } from 'react';
import { counted, fill } from '#lib/fill.ts';
import { useRowFocus } from '#ui/row-focus.ts';
import type { Edited } from '../face.ts';
import { type Hint, hintsOf } from './check/grouped.ts';
import { FindingCard } from './finding-card.tsx';
import { NextOpen } from './next-open.tsx';
import { withoutDismissed } from './put-aside.ts';
import { Terms } from './terms.tsx';
import { type Brief, placeholdersIn } from './tool.ts';
import type { Hints } from './use-hints.tsx';
import type { Words } from './view.tsx';

export { FieldHints } from './field-hints.tsx';
export { marksOf } from './marks.ts';

export interface WithHints extends Pick<Edited<Brief, Words>, 'words' | 'level'> {
  readonly hints: Hints;
}

/** More at a time would bury the brief. */
const SHOWN = 40;
/** Quiet after the last change before the state is said aloud, in milliseconds. */
const QUIET = 1500;

/** `Fast bereit: 2 offene Hinweise` */
export function sayVerdict({ open, verdict }: Hints, { labels }: Words): string {
  const { verdicts, none, some, said } = labels.hints;
  if (verdict === 'empty') return verdicts.empty;
  const n = hintsOf(open).length;
  return fill(said, { verdict: verdicts[verdict], rest: n === 0 ? none : counted(some, n) });
}

/** At the top of the form: how far it is, the way to the hints, and to what a template left open. */
export function HintsLink({ hints, words }: WithHints) {
  if (hints.verdict === 'empty') return null;
  return (
    <>
      <button type="button" className="quiet hints-link" onClick={({ currentTarget }) => showHints(currentTarget)}>
        {sayVerdict(hints, words)}
      </button>
      <NextOpen count={placeholdersIn(hints.of)} labels={words.labels} />
    </>
  );
}

function showHints(from: Element): void {
  const heading = from.closest('.brief')?.querySelector<HTMLElement>('[data-hints]');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

export const Findings = memo(function Findings(props: WithHints) {
  const { hints, words, level } = props;
  const { labels } = words;
  const Heading = `h${level}` as 'h2';
  const Part = `h${level + 1}` as 'h3';
  // What is pressed goes away with its hint. Where no neighbour takes the focus, in a list that is empty now, the heading does.
  const isPressed = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isPressed.current && document.activeElement === document.body) heading.current?.focus();
    isPressed.current = false;
  }, [hints.open, hints.aside]);
  const acting = {
    ...props,
    hints: {
      ...hints,
      onEdit: (change: Parameters<Hints['onEdit']>[0]): void => {
        isPressed.current = true;
        hints.onEdit(change);
      },
    },
  };
  const open = hintsOf(hints.open);
  const shown = open.slice(0, SHOWN);
  const parts = [
    [labels.hints.secret, shown.filter(({ kind }) => kind === 'secret')],
    [labels.hints.unclear, shown.filter(({ kind }) => kind !== 'secret' && kind !== 'missing')],
    [labels.hints.missing, shown.filter(({ kind }) => kind === 'missing')],
  ] as const;
  return (
    <section className="hints" aria-label={labels.hints.title}>
      <Heading ref={heading} tabIndex={-1} data-hints="">
        {labels.hints.title}
      </Heading>
      <p className="hint">{labels.hints.lead}</p>
      <p className="verdict" data-verdict={hints.verdict}>
        {sayVerdict(hints, words)}
      </p>
      <Aloud text={sayVerdict(hints, words)} />
      {hints.verdict !== 'empty' &&
        parts.map(([title, list]) =>
          list.length === 0 ? null : (
            <div key={title}>
              <Part>{title}</Part>
              <Cards {...acting} list={list} />
            </div>
          ),
        )}
      {open.length > SHOWN && <p className="hint">{counted(labels.hints.further, open.length - SHOWN)}</p>}
      <Aside {...acting} />
      <Terms {...acting} />
    </section>
  );
});

function Cards({ list, ...props }: WithHints & { readonly list: readonly Hint[] }) {
  const [rows] = useRowFocus(list.map(({ id }) => id));
  return (
    <ul className="hint-list" ref={rows}>
      {list.map((hint) => (
        <FindingCard key={hint.id} {...props} hint={hint} />
      ))}
    </ul>
  );
}

/** Says the state to those who cannot see it, once the typing rests. */
function Aloud({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setSaid(text), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

function Aside({ hints, words: { labels } }: WithHints) {
  const aside = hintsOf(hints.aside);
  const [rows] = useRowFocus(aside.map(({ id }) => id));
  if (aside.length === 0) return null;
  return (
    <details className="hints-aside">
      <summary>{fill(labels.hints.aside, { n: aside.length })}</summary>
      <ul className="hint-list" ref={rows}>
        {aside.map(({ id, phrase, label = phrase }) => (
          <li key={id} data-row={id}>
            <span>{label}</span>{' '}
            <button
              type="button"
              className="quiet"
              onClick={() => hints.onEdit((brief) => withoutDismissed(brief, id))}
            >
              {labels.hints.again}
              <span className="visually-hidden">: {label}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
