/**
 * From one place in [brackets] to the next, until a template is filled in. It stays at the top edge, where the keyboard of a phone does not cover it,
 * and takes the focus from no field.
 */
import { useEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Place } from './check/finding.ts';
import { goTo } from './go-to.ts';
import style from './next-open.css?url';
import { PLACEHOLDER } from './tool.ts';
import type { Words } from './view.tsx';

interface Props {
  /** How many are left. */
  readonly count: number;
  readonly labels: Words['labels'];
}

export function NextOpen(props: Props) {
  const [hadAny, setHadAny] = useState(false);
  useEffect(() => setHadAny(hadAny || props.count > 0), [props.count]);
  if (!hadAny) return null;
  return (
    <>
      <link rel="stylesheet" href={style} />
      {/* Both of one height: nothing may move under the hands of whoever has just filled in the last. */}
      {props.count > 0 ? <Next {...props} /> : <p className="hint none-open">{props.labels.noneOpen}</p>}
    </>
  );
}

function Next({ count, labels }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  /** Where one was led last: whoever walks on by keyboard has left that field to press the button. */
  const last = useRef<HTMLTextAreaElement>(null);
  const go = (): void => {
    const form = button.current?.closest('.brief');
    const fields = [...(form?.querySelectorAll('textarea') ?? [])];
    const here = fields.find((field) => field === document.activeElement) ?? last.current;
    const at = here ? fields.indexOf(here) : -1;
    const caret = fields[at]?.selectionEnd ?? 0;
    const places = fields.flatMap((field, index) =>
      [...field.value.matchAll(PLACEHOLDER)].map(({ 0: text, index: start }) => ({ field, index, start, text })),
    );
    const next = places.find(({ index, start }) => index > at || (index === at && start >= caret)) ?? places[0];
    if (!next) return;
    last.current = next.field;
    goTo(button.current, next.field.dataset['cell'] as Place, next.start, next.start + next.text.length);
  };
  useEffect(() => {
    const form = button.current?.closest<HTMLElement>('.brief');
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      go();
    };
    form?.addEventListener('keydown', onKey, true); // before the field takes Enter for its own
    return () => form?.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <p className="next-open">
      <button
        ref={button}
        type="button"
        aria-keyshortcuts="Control+Enter"
        onMouseDown={(event) => event.preventDefault()} // the field keeps its cursor, and a phone its keyboard
        onClick={go}
      >
        {fill(labels.nextOpen, { n: count })}
      </button>
    </p>
  );
}
