/** One hint: the phrase, why it fails, what to write instead, and what one click can do. */
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { counted, fill } from '#lib/fill.ts';
import { useZoneHere } from '../use-zone-here.tsx';
import type { Finding, Fix, Place } from './check/finding.ts';
import type { Hint } from './check/grouped.ts';
import { knowledgeOf } from './check/knowledge.ts';
import type { WithHints } from './findings.tsx';
import { goTo } from './go-to.ts';
import { withDismissed } from './put-aside.ts';
import { spread } from './spread.ts';
import { Explain } from './terms.tsx';
import type { TextField } from './tool.ts';
import type { Words } from './view.tsx';

export function FindingCard(props: WithHints & { readonly hint: Hint }) {
  const { hint, hints, words } = props;
  const { labels } = words;
  const { id, kind, field, start, end, phrase, label = phrase, advice, fix, due, spread: act, more } = hint;
  const place = useRef<HTMLLIElement>(null);
  const isMissing = kind === 'missing';
  const about = (act: string) => (
    <>
      {act}
      <span className="visually-hidden">: {label}</span>
    </>
  );
  return (
    <li ref={place} data-row={id}>
      <p className="hint-what">
        <b>{label !== phrase || isMissing ? label : <q>{phrase}</q>}</b>
        {!isMissing && <span className="hint-kind">{hints.wording?.kinds[kind].name}</span>}
      </p>
      <p className="hint-where">
        {fill(labels.hints.inField, { field: nameOf(field, words) })}
        {more > 0 && ` ${counted(labels.hints.more, more)}`}
      </p>
      <p>
        {advice.why} <span className="hint-instead">{advice.instead}</span>
      </p>
      <div className="hint-acts">
        <button type="button" onClick={() => goTo(place.current, field, start, end)}>
          {about(isMissing && end === start ? labels.hints.fill : labels.hints.jump)}
        </button>
        {due && <DueButton {...props} due={due} />}
        {act && <SpreadButton {...props} act={act} />}
        {fix && kind !== 'term' && <FixButton {...props} fix={fix} field={field as TextField} />}
        <button
          type="button"
          className="quiet"
          data-leave=""
          onClick={() => hints.onEdit((brief) => withDismissed(brief, id))}
        >
          {about(labels.hints.leave)}
        </button>
      </div>
      {kind === 'term' && <Explain {...props} word={phrase} />}
    </li>
  );
}

/** Takes the deadline from the text into its own field, and goes there: what was understood is read back below it. */
function DueButton({ due, hints }: WithHints & { readonly due: NonNullable<Finding['due']> }) {
  const button = useRef<HTMLButtonElement>(null);
  const here = useZoneHere();
  const take = (): void => {
    const form = button.current?.closest('.brief') ?? null;
    const { day: dueOn, time: dueTime } = due;
    flushSync(() =>
      hints.onEdit((brief) =>
        brief.dueOn === '' ? { ...brief, dueOn, dueTime, zone: brief.zone || (dueTime && here) } : brief,
      ),
    );
    goTo(form?.firstElementChild ?? null, 'dueOn', 0, 0);
  };
  return (
    <button type="button" ref={button} onClick={take}>
      {due.act}
    </button>
  );
}

/** Spreads the text of the first line, and goes to what is left of it. */
function SpreadButton({ act, hints }: WithHints & { readonly act: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const put = (): void => {
    const form = button.current?.closest('.brief') ?? null;
    flushSync(() => hints.onEdit((brief) => (hints.wording ? spread(brief, knowledgeOf(hints.wording)) : brief)));
    goTo(form?.firstElementChild ?? null, 'title', 0, 0);
  };
  return (
    <button type="button" ref={button} onClick={put}>
      {act}
    </button>
  );
}

interface FixProps extends WithHints {
  readonly fix: Fix;
  readonly field: TextField;
}

/** Changes the text, then goes to what was put in, so that one can type on. */
function FixButton({ fix, field, hints, words: { labels } }: FixProps) {
  const button = useRef<HTMLButtonElement>(null);
  const put = (): void => {
    const text = hints.of[field];
    const form = button.current?.closest('.brief') ?? null;
    // The hint is a moment behind the typing: what has moved in the meantime is left alone.
    flushSync(() =>
      hints.onEdit((brief) =>
        brief[field] === text
          ? { ...brief, [field]: text.slice(0, fix.start) + fix.text + text.slice(fix.end) }
          : brief,
      ),
    );
    const inside = fix.text.match(/\[[^\]]*\]/);
    const at = fix.start + (inside?.index ?? fix.text.length);
    goTo(form?.firstElementChild ?? null, field, at, at + (inside?.[0].length ?? 0));
  };
  return (
    <button type="button" ref={button} data-fix={fix.what} onClick={put}>
      {fill(labels.hints.fixes[fix.what], { text: fix.text.trim() })}
    </button>
  );
}

function nameOf(field: Place, { labels }: Words): string {
  return labels.fields[field === 'dueOn' || field === 'dueTime' ? 'due' : field].label;
}
