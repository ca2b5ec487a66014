/** Received documents: what they are, how they look, where they should go, what would change, and then yes or no. */
import { useMemo, useRef, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { counted, fill } from '#lib/fill.ts';
import { otherOf } from '#lib/sides.ts';
import {
  arrivalsOf,
  counterpartOf,
  freshCollaboration,
  knownCollaboration,
  type Where,
} from '#state/passing/arrivals.ts';
import { type ChoicesById, entriesFor, isSame, settledBy } from '#state/passing/entries.ts';
import type { Message } from '#state/passing/message.ts';
import { followersBy, type TakenIn, takeIn } from '#state/passing/take-in.ts';
import { documentIds, readShelf } from '#state/shelf.ts';
import { type Collaboration, collaboration, type Role } from '#tools/collaboration.ts';
import { Choice } from '#ui/choice.tsx';
import { Changes } from '../changes/changes.tsx';
import { Conflicts } from '../changes/conflicts.tsx';
import { Followers } from '../changes/followers.tsx';
import { calledAmong } from '../names.ts';
import type { BinderWords } from '../words.ts';
import { ReceivedContents } from './received-contents.tsx';
import { ReceivedDone } from './received-done.tsx';
import { ReceivedHead } from './received-head.tsx';
import { isForAnother, otherNameOn, ownNameOn } from './received-names.ts';
import { type Place, placesFor, WhereTo } from './received-place.tsx';

interface Props extends BinderWords {
  readonly message: Message;
  readonly onDiscard: () => void;
  readonly onTaken: () => void;
  /** Taking it over was taken back. */
  readonly onUndone: () => void;
}

export function Received({ message, onDiscard, onTaken, onUndone, ...props }: Props) {
  const { receive } = props.passing;
  const area = useRef<HTMLElement>(null);
  const { arrivals, newer, unreadable } = useMemo(() => arrivalsOf(message), [message]);
  const options = useMemo(() => optionsFor(arrivals, message.from, props), [arrivals]);
  const [where, setWhere] = useState<Where>(options[0]!.where);
  const [side, setSide] = useState(() => sideFor(arrivals, where));
  const entries = useMemo(() => entriesFor(arrivals, where), [arrivals, where]);
  const [choices, setChoices] = useState<ChoicesById>({});
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState('');

  if (arrivals.length === 0)
    return <p className="notice">{newer > 0 ? receive.refused.newer : receive.refused.hostile}</p>;
  if (taken) return <ReceivedDone {...props} taken={taken} onUndone={onUndone} />;

  const chosen = settledBy(choices, entries);
  const answers = entries.flatMap(({ id, comparison }) => comparison.conflicts.map(({ unit }) => chosen[id]?.[unit]));
  const openCount = answers.filter((answer) => answer === undefined).length;
  const isUnchanged = entries.every(isSame);
  const card = options.find((option) => option.where === where)?.card;
  /** Neither the sender nor this browser knows who is who. */
  const isSideOpen = message.side === '' && !card?.role;
  const known: Message = isSideOpen && side !== '' ? { ...message, side: otherOf(side) } : message;
  const accept = (): void => {
    if (openCount > 0) {
      setIsTried(true);
      area.current?.querySelector<HTMLElement>('.conflict:not(:has(:checked)) input')?.focus();
      return;
    }
    const result = takeIn(known, entries, where, chosen, Date.now());
    if (result.ok) {
      onTaken();
      setTaken(result);
    } else setRefused(receive.refused[result.reason]);
  };

  const name = ownNameOn(card);
  /** It has come back to the side it was sent from, and to the sheets it is a copy of. */
  const isOwn =
    where.kind === 'back' && message.side !== '' && message.side === card?.role && message.from.trim() === name;
  const knownAs = where.kind === 'back' ? otherNameOn(card, message) : '';
  const isOnly = arrivals.length === 1;
  const undecided = counted(receive.undecided, openCount);
  const said = isTried && openCount > 0 ? undecided : refused;
  const isUpdate = entries.some(({ own, arrival }) => own !== null && (arrival.tool !== collaboration || isOnly));

  return (
    <section className="received" ref={area}>
      <ReceivedHead {...props} message={message} />
      {newer > 0 && <p className="notice">{counted(receive.leftNewer, newer)}</p>}
      {unreadable > 0 && <p className="notice">{counted(receive.leftUnreadable, unreadable)}</p>}
      {entries.some(({ isLocked }) => isLocked) && <p className="notice">{receive.leftLocked}</p>}
      <ReceivedContents
        {...props}
        arrivals={arrivals}
        card={cardOf(known, arrivals)}
        today={todayHere()}
        isFolded={isUpdate}
      />
      {options.length > 1 && (
        <WhereTo
          legend={receive.where}
          places={options}
          chosen={where.collaboration}
          onChoose={(id) => {
            setWhere(options.find((option) => option.id === id)?.where ?? where);
            setChoices({});
          }}
        />
      )}
      {isSideOpen && !isUnchanged && (
        <Choice<Role>
          legend={props.words.role}
          value={side}
          options={(['client', 'assistant', ''] as const).map((role) => [role, props.words.roles[role || 'none']])}
          onChange={setSide}
        />
      )}
      {isOwn && <p className="notice">{receive.ownSending}</p>}
      {where.kind !== 'back' && isForAnother(message, name) && (
        <p className="notice">{fill(receive.forAnother, { to: message.to, name })}</p>
      )}
      {knownAs !== '' && <p className="note">{fill(receive.knownAs, { name: knownAs, from: message.from.trim() })}</p>}
      {isUpdate && <Changes {...props} entries={entries} chosen={chosen} at={message.at} isSame={isUnchanged} />}
      {answers.length > 0 && (
        <Conflicts
          {...props}
          entries={entries}
          chosen={chosen}
          onChoose={(id, change) => setChoices((now) => ({ ...now, [id]: { ...now[id], ...change } }))}
        />
      )}
      <Followers {...props} followers={followersBy(entries, chosen, message.at)} />
      <p className="tool-actions">
        <button type="button" className="strong" disabled={isUnchanged} onClick={accept}>
          {receive.accept}
        </button>
        <button type="button" onClick={onDiscard}>
          {receive.discard}
        </button>
      </p>
      <p role="status" className={said ? 'notice' : undefined}>
        {said}
      </p>
    </section>
  );
}

type Arrivals = ReturnType<typeof arrivalsOf>['arrivals'];

/** The proposed place first: where it came from, else as `placesFor` has it. A new one has no card yet. */
function optionsFor(
  arrivals: Arrivals,
  from: string,
  props: BinderWords,
): readonly (Place & { readonly where: Where; readonly card: Collaboration | undefined })[] {
  const { collaborations } = readShelf();
  const cardOf = (id: string): Collaboration | undefined => collaborations.find((one) => one.id === id)?.card;
  const known = knownCollaboration(arrivals);
  const back = collaborations.find(({ id }) => id === known);
  const fresh = freshCollaboration(arrivals);
  const others = placesFor(collaborations, from, fresh, props)
    .filter(({ id }) => id !== back?.id)
    .map((one) => ({
      ...one,
      card: cardOf(one.id),
      where: { kind: one.id === fresh ? 'new' : 'into', collaboration: one.id } as const,
    }));
  if (!back) return others;
  // What is new there goes nowhere back, though its collaboration is known.
  const isCopy = arrivals.some((one) => one.tool !== collaboration && counterpartOf(one, documentIds()) !== null);
  const label = fill(props.passing.receive[isCopy ? 'back' : 'into'], {
    name: calledAmong(collaborations, back, props),
  });
  const first = { id: back.id, label, card: back.card, where: { kind: 'back', collaboration: back.id } as const };
  return [first, ...others.toSorted((a, b) => Number(b.id === fresh) - Number(a.id === fresh))];
}

/** The proposed side of the person at this browser, while nobody has said: what only the client gives is for the assistant, unless it comes back. */
const sideFor = (arrivals: Arrivals, { kind }: Where): Role =>
  kind !== 'back' && arrivals.every(({ tool }) => tool === collaboration || tool.given) ? 'assistant' : '';

/** The two people, for the head of the paper. */
function cardOf({ from, to, side }: Message, arrivals: Arrivals): Collaboration {
  const names = side === '' ? {} : { [side]: from, [otherOf(side)]: to };
  const card = arrivals.find(({ tool }) => tool === collaboration)?.value as Collaboration | undefined;
  const known = Object.fromEntries(Object.entries(card ?? {}).filter(([, value]) => value !== ''));
  return { ...collaboration.empty, ...names, ...known };
}
