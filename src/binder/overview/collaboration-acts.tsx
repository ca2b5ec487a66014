/** Begin, copy, put away and delete whole collaborations; each can be taken back. */
import { useRef, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { fill } from '#lib/fill.ts';
import { PARTIES } from '#lib/sides.ts';
import { openDocument } from '#state/document.ts';
import { cardIdOf } from '#state/envelope.ts';
import { moveTo } from '#state/here.ts';
import { resultOf, type Stored } from '#state/open-document.ts';
import type { Shelf, ShelvedCollaboration } from '#state/shelf.ts';
import { beginCollaboration, copyCollaboration, setCollaborationDeleted } from '#state/shelf-acts.ts';
import { type Collaboration, collaboration } from '#tools/collaboration.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { useSaid } from '#ui/said.tsx';
import { calledAmong } from '../names.ts';
import type { BinderWords } from '../words.ts';

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly current: ShelvedCollaboration | undefined;
  readonly refresh: () => void;
}

/** Not the second click of a double one, which would make a copy of the copy. @param detail of the click; 0 by keyboard */
const isFirst = (detail: number): boolean => detail < 2;

export function CollaborationActs({ shelf, current, refresh, ...props }: Props) {
  const { words, frame } = props;
  const [said, say] = useSaid();
  const [removed, setRemoved] = useState<ShelvedCollaboration | null>(null);
  /** Not once it was brought back from the bin, or removed from it for good: that is said there. */
  const isStale = removed !== null && !shelf.bin.some(({ id }) => id === cardIdOf(removed.id));
  const area = useRef<HTMLDivElement>(null);
  /** Says what was done, or why it was not: nothing is said that storage refused. */
  const act = (then: string, task: () => Stored): boolean => {
    const done = task();
    setRemoved(null);
    say(done.ok ? then : frame.problems[done.reason]);
    refresh();
    return done.ok;
  };
  const calledOf = (one: ShelvedCollaboration): string => calledAmong(shelf.collaborations, one, props);
  const archive = (one: ShelvedCollaboration): void => {
    const isAway = one.card.archivedOn !== '';
    act(fill(isAway ? words.unarchived : words.putAway, { name: calledOf(one) }), () => {
      const card = openDocument(collaboration, cardIdOf(one.id));
      card.change({ ...one.card, archivedOn: isAway ? '' : todayHere() });
      return resultOf(card);
    });
  };
  const remove = (one: ShelvedCollaboration): void => {
    const take = (): void => {
      const isGone = act(fill(words.removed, { name: calledOf(one) }), () => setCollaborationDeleted(one.id, true));
      if (!isGone) return;
      const next = shelf.collaborations.find(({ id }) => id !== one.id);
      if (next) moveTo(next.id);
      setRemoved(one);
      refresh();
    };
    focusAfter(take, () => area.current?.querySelector<HTMLElement>('[data-restore]'));
  };
  /** Where one may go on once this one is put away: the one that was worked in last. */
  const other = shelf.collaborations.find(({ id, card }) => id !== current?.id && card.archivedOn === '');
  const goOn = ({ id }: ShelvedCollaboration): void => {
    const binder = area.current?.closest('.binder');
    const go = (): void => {
      moveTo(id);
      act('', () => ({ ok: true }));
    };
    focusAfter(go, () => binder?.querySelector<HTMLElement>('.switch [aria-current]'));
  };
  /** Who one is, and on which side, is the same with the next client. */
  const own: Partial<Collaboration> = current?.card.role
    ? { role: current.card.role, [current.card.role]: current.card[current.card.role] }
    : {};
  /** One that nobody has entered anything else into is new enough. */
  const isNew = current?.documents.length === 0 && PARTIES.every((side) => current.card[side] === (own[side] ?? ''));
  const begin = (): void => {
    const binder = area.current?.closest('.binder'); // with the first one these acts go elsewhere in it
    focusAfter(
      () => void (isNew || act('', () => beginCollaboration(own))),
      () => binder?.querySelector<HTMLElement>('.binder-card textarea'), // who works together is the first thing to say of it
    );
  };

  return (
    <div className="binder-acts" ref={area}>
      <p>
        <button type="button" onClick={begin}>
          + {words.begin}
        </button>
        {current && (
          <>
            <button
              type="button"
              className="quiet"
              onClick={({ detail }) =>
                isFirst(detail) &&
                act(
                  words.copied,
                  () => copyCollaboration(current.id, current.card), // of the same name: a number tells them apart
                )
              }
            >
              {words.copy}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={({ detail }) =>
                isFirst(detail) &&
                act(words.started, () =>
                  copyCollaboration(
                    current.id,
                    { ...collaboration.withName(current.card, ''), startsOn: '', archivedOn: '' },
                    'start',
                  ),
                )
              }
            >
              {words.start}
            </button>
            <button type="button" className="quiet" onClick={() => archive(current)}>
              {current.card.archivedOn ? words.unarchive : words.archive}
            </button>
            <button type="button" className="quiet" onClick={() => remove(current)}>
              {words.remove}
            </button>
          </>
        )}
      </p>
      <p role="status">
        {!isStale && said}{' '}
        {said && current?.card.archivedOn && other && (
          <button type="button" onClick={() => goOn(other)}>
            {fill(words.goOn, { name: calledOf(other) })}
          </button>
        )}
        {removed && !isStale && (
          <button
            type="button"
            data-restore=""
            onClick={() =>
              focusAfter(
                () =>
                  void act('', () => {
                    const back = setCollaborationDeleted(removed.id, false);
                    if (back.ok) moveTo(removed.id);
                    return back;
                  }),
                () => area.current?.querySelector('button'),
              )
            }
          >
            {words.restore}
          </button>
        )}
      </p>
    </div>
  );
}
