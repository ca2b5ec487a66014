/** It is taken in: where to go on, and the way back. */
import { useEffect, useRef, useState } from 'react';
import type { TakenIn } from '#state/passing/take-in.ts';
import { Followers } from '../changes/followers.tsx';
import type { BinderWords } from '../words.ts';

interface Props extends BinderWords {
  readonly taken: TakenIn;
  readonly onUndone: () => void;
}

export function ReceivedDone({ taken, onUndone, ...props }: Props) {
  const { passing, addresses, tools } = props;
  const { receive } = passing;
  const [said, setSaid] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const sheet = tools.find(({ id }) => id === taken.opened?.tool.id);
  const undo = (): void => {
    const undone = taken.undo();
    if (undone.ok) onUndone();
    setSaid(undone.ok ? receive.undone : receive.refused[undone.reason]);
    title.current?.focus();
  };
  return (
    <section className="received">
      <h2 tabIndex={-1} ref={title}>
        {said ?? receive.done}
      </h2>
      {said === null && (
        <>
          <Followers {...props} followers={taken.followers} />
          <p>{receive.doneNext[taken.standing]}</p>
          <p className="tool-actions">
            {sheet && (
              <a className="button strong" href={sheet.address}>
                {receive.toSheet}
              </a>
            )}
            <a className={sheet ? 'button' : 'button strong'} href={addresses.binder}>
              {receive.toBinder}
            </a>
            <button type="button" className="quiet" onClick={undo}>
              {receive.undo}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
