/** Begin, copy, put away and delete whole collaborations; each can be taken back. */
import { useRef, useState } from 'react';
import { todayHere } from '#browser/clock.ts';
import { fill } from '#lib/fill.ts';
import { openDocument } from '#state/document.ts';
import { moveTo } from '#state/here.ts';
import {
  beginCollaboration,
  copyCollaboration,
  type Shelf,
  type ShelvedCollaboration,
  setCollaborationDeleted,
} from '#state/shelf.ts';
import { collaboration } from '#tools/collaboration.ts';
import { focusAfter } from '#ui/focus-after.ts';
import { nameOf } from './binder.tsx';
import type { BinderWords } from './words.ts';

interface Props extends BinderWords {
  readonly shelf: Shelf;
  readonly current: ShelvedCollaboration | undefined;
  readonly refresh: () => void;
}

export function CollaborationActs({ shelf, current, refresh, ...props }: Props) {
  const { words, frame } = props;
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<ShelvedCollaboration | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const act = (then: string, task: () => void): void => {
    task();
    setRemoved(null);
    setSaid(then);
    refresh();
  };
  const archive = (one: ShelvedCollaboration): void => {
    const card = openDocument(collaboration, `${one.id}.${collaboration.id}`);
    card.change({ ...one.card, archivedOn: one.card.archivedOn ? '' : todayHere() });
  };
  const remove = (one: ShelvedCollaboration): void => {
    const take = (): void => {
      act(fill(words.removed, { name: nameOf(one, props) }), () => {
        setCollaborationDeleted(one.id, true);
        const next = shelf.collaborations.find(({ id }) => id !== one.id);
        if (next) moveTo(next.id);
      });
      setRemoved(one);
    };
    focusAfter(take, () => area.current?.querySelector<HTMLElement>('[data-restore]'));
  };

  return (
    <div className="binder-acts" ref={area}>
      <p>
        <button type="button" onClick={() => act('', () => beginCollaboration({ role: current?.card.role ?? '' }))}>
          + {words.begin}
        </button>
        {current && (
          <>
            <button
              type="button"
              className="quiet"
              onClick={() =>
                act(words.copied, () =>
                  copyCollaboration(
                    current.id,
                    collaboration.withName(
                      current.card,
                      fill(frame.copyOf, { name: collaboration.nameOf(current.card) || frame.untitled }),
                    ),
                  ),
                )
              }
            >
              {words.copy}
            </button>
            <button
              type="button"
              className="quiet"
              onClick={() =>
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
            <button type="button" className="quiet" onClick={() => act('', () => archive(current))}>
              {current.card.archivedOn ? words.unarchive : words.archive}
            </button>
            <button type="button" className="quiet" onClick={() => remove(current)}>
              {words.remove}
            </button>
          </>
        )}
      </p>
      <p role="status">
        {said}{' '}
        {removed && (
          <button
            type="button"
            data-restore=""
            onClick={() =>
              act('', () => {
                setCollaborationDeleted(removed.id, false);
                moveTo(removed.id);
              })
            }
          >
            {words.restore}
          </button>
        )}
      </p>
    </div>
  );
}
