/** What a file would change, by collaboration: counts first, on request every sheet, and of each what stands there now and what would. */
import { useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Fate } from '#state/fates.ts';
import { FieldChanges } from '../changes/field-changes.tsx';
import { calledAmong, kindAndName } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { countsOf, type FateGroup, isSheet, staysSame } from './fate-groups.ts';
import { sayThings } from './things.ts';

/** So many lines are shown at once; more are shown on request. */
const FEW = 10;

export function RestoreGroups({ groups, ...props }: BinderWords & { groups: readonly FateGroup[] }) {
  const named = groups.filter(({ id }) => id !== '');
  const isShort = groups.flatMap(({ fates }) => fates.filter((fate) => !staysSame(fate))).length <= FEW;
  const isOpen = ({ fates }: FateGroup): boolean => groups.length === 1 || (isShort && !fates.every(staysSame));
  return groups.map((group) => (
    <details key={group.id} className="fate-group" open={isOpen(group)}>
      <summary>
        <span>{group.id === '' ? props.words.unreadable.title : calledAmong(named, group, props)}</span>{' '}
        <small>{countsOf(group.fates, props.words)}</small>
      </summary>
      <Sheets {...props} fates={group.fates} />
    </details>
  ));
}

function Sheets({ fates, ...props }: BinderWords & { fates: readonly Fate[] }) {
  const same = fates.filter((fate) => staysSame(fate) && isSheet(fate));
  const others = fates.filter((fate) => !staysSame(fate));
  return (
    <>
      {others.length > 0 && <Lines {...props} fates={others} />}
      {same.length > 0 && (
        <details>
          <summary>
            <span>{fill(props.words.restoring.counts.same, { n: same.length })}</span>
          </summary>
          <Lines {...props} fates={same} />
        </details>
      )}
    </>
  );
}

const Lines = ({ fates, ...props }: BinderWords & { fates: readonly Fate[] }) => (
  <ul className="fates">
    {fates.map((fate, index) => (
      <Line key={`${index} ${fate.id}`} {...props} fate={fate} />
    ))}
  </ul>
);

function Line({ fate, ...props }: BinderWords & { fate: Fate }) {
  const [isOpen, setIsOpen] = useState(false);
  const { text, states, fields } = fate;
  const said = (
    <>
      <span>{kindAndName(fate.toolId, fate.name, props)}</span> <small>{say(fate, props)}</small>
    </>
  );
  if (!states?.[0] || fields === 0) return <li className={text === null ? 'left-out' : undefined}>{said}</li>;
  const [before, after] = states;
  return (
    <li>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{said}</summary>
        {isOpen && <FieldChanges {...props} toolId={fate.toolId} before={before} after={after} withInner />}
      </details>
    </li>
  );
}

function say({ toolId, fate, fields, states }: Fate, { words, tools }: Pick<BinderWords, 'words' | 'tools'>): string {
  const { fates, entries } = words.restoring;
  const { things = {} } = tools.find(({ id }) => id === toolId) ?? {};
  const what = states ? sayThings(states[0] ?? {}, states[1], things, entries) : '';
  const isMore = fields > 0 && (fate === 'back' || fate === 'kept');
  return [fill(fates[fate], { what }), isMore ? fill(fates.changed, { what }) : ''].filter(Boolean).join(', ');
}
