/** What both changed, side by side: one's own version, the one that was sent, and where it makes sense both. */
import { useId, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import { diffWords, type Part } from '#lib/word-diff.ts';
import { type ChoicesById, canTakeBoth, type Entry } from '#state/passing/entries.ts';
import type { Choice, Choices, Conflict } from '#state/passing/merge.ts';
import { focusAfter } from '#ui/focus-after.ts';
import type { BinderWords } from '../words.ts';
import { useFieldWords } from './field-words.tsx';

interface Props extends BinderWords {
  readonly entries: readonly Entry[];
  readonly chosen: ChoicesById;
  readonly onChoose: (id: string, change: Choices) => void;
}

/** Questions drawn at once: thousands, as a forged link could bring, would hold up the page. */
const AT_ONCE = 50;

export function Conflicts({ entries, chosen, onChoose, ...props }: Props) {
  const { receive } = props.passing;
  const all = (choice: Choice): void => {
    for (const { id, comparison } of entries)
      onChoose(id, Object.fromEntries(comparison.conflicts.map(({ unit }) => [unit, choice])));
  };
  const questions = entries.flatMap((entry) =>
    entry.comparison.conflicts.map((conflict) => [entry, conflict] as const),
  );
  const [wanted, setWanted] = useState(AT_ONCE);
  // Those behind follow as one decides: the first that is open is always in sight.
  const open = questions.findIndex(([{ id }, { unit }]) => !chosen[id]?.[unit]);
  const shown = Math.max(wanted, open + AT_ONCE);
  const list = useRef<HTMLDivElement>(null);
  const showMore = (): void =>
    focusAfter(
      () => setWanted(shown + AT_ONCE),
      () => list.current?.children[shown]?.querySelector('input'),
    );
  const isFirstMeeting = entries.some(({ comparison }) => comparison.conflicts.some(({ proposal }) => proposal));
  return (
    <>
      <h3>{receive.conflicts}</h3>
      <p>{isFirstMeeting ? receive.neverExchanged : receive.conflictsWhy}</p>
      {questions.length > 1 && (
        <p className="tool-actions">
          <button type="button" onClick={() => all('mine')}>
            {receive.allMine}
          </button>
          <button type="button" onClick={() => all('theirs')}>
            {receive.allTheirs}
          </button>
        </p>
      )}
      <div ref={list}>
        {questions.slice(0, shown).map(([entry, conflict]) => (
          <Question
            key={`${entry.id} ${conflict.unit}`}
            {...props}
            entry={entry}
            conflict={conflict}
            choice={chosen[entry.id]?.[conflict.unit]}
            onChoose={(choice) => onChoose(entry.id, { [conflict.unit]: choice })}
          />
        ))}
      </div>
      {questions.length > shown && (
        <p>
          <button type="button" onClick={showMore}>
            {fill(receive.moreConflicts, { n: questions.length - shown })}
          </button>
        </p>
      )}
    </>
  );
}

interface QuestionProps extends BinderWords {
  readonly entry: Entry;
  readonly conflict: Conflict;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function Question({ entry, conflict, choice, onChoose, ...props }: QuestionProps) {
  const { receive } = props.passing;
  const said = useFieldWords(entry.arrival.tool.id, entry.own, entry.arrival.cells, props);
  const name = useId();
  const { unit, fields } = conflict;
  const isRow = fields.some(({ path }) => path !== unit);
  const option = (side: Choice, label: string, children: React.ReactNode) => (
    <label className="version">
      <span>
        <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} /> {label}
      </span>
      {children}
    </label>
  );
  const asked = said?.(unit).label;
  const shown = fields.map((field) => ({ ...field, said: said?.(field.path) }));
  const telling = shown.filter((field) => !field.said?.isInner);
  const version = (side: 'mine' | 'theirs') =>
    (telling.length > 0 ? telling : shown).map((field) => {
      const { path, said: how } = field;
      const leaf = field[side];
      const [mine, theirs] = [how?.say(field.mine), how?.say(field.theirs)];
      return (
        <span key={path} className="version-text">
          {isRow && how?.label !== asked && <small>{how?.label}: </small>}
          {isRow && leaf === null ? (
            <em>{receive.removed}</em>
          ) : mine && theirs ? (
            <Marked parts={diffWords(mine, theirs)} side={side} />
          ) : (
            how && (how.say(leaf) || receive.empty)
          )}
        </span>
      );
    });
  return (
    <fieldset className="conflict">
      <legend>{asked}</legend>
      <div className="versions">
        {option('mine', receive.mine, version('mine'))}
        {option('theirs', receive.theirs, version('theirs'))}
      </div>
      {canTakeBoth(entry, conflict) && option('both', receive.both, null)}
    </fieldset>
  );
}

/** One side of a comparison, with what the other side does not have marked. */
function Marked({ parts, side }: { parts: readonly Part[]; side: 'mine' | 'theirs' }) {
  const own = side === 'mine' ? 'left' : 'right';
  return parts
    .filter((part) => part.in === 'both' || part.in === own)
    .map((part, index) => (part.in === 'both' ? part.text : <mark key={`${index} ${part.text}`}>{part.text}</mark>));
}
