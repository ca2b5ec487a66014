/** The sheets of a tool that has many: choose, begin, copy, delete with a way back. */
import { useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Desk } from '#state/use-document.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import type { FrameWords } from './face.ts';
import type { AnyTool } from './tool.ts';

export interface SheetsProps {
  // biome-ignore lint/suspicious/noExplicitAny: sheets of every document type
  readonly desk: Desk<any>;
  readonly tool: AnyTool;
  readonly words: FrameWords;
  /** The tool's own. */
  readonly own: unknown;
}

export function Sheets({ desk, tool, words, own }: SheetsProps) {
  const { sheets, openId, state } = desk;
  const [deleted, setDeleted] = useState<{ id: string; name: string } | null>(null);
  const [refused, setRefused] = useState('');
  const area = useRef<HTMLElement>(null);
  const nameOf = (name: string): string => (tool.nameIn?.(name, own) ?? name).trim() || words.untitled;
  const isFresh = openId === null;

  /** To the first field of the sheet: that is where one goes on. */
  const goTo = (sheet: () => void): void => focusAfter(sheet, () => firstField(area.current));
  const remove = (): void => {
    if (!openId) return;
    const name = nameOf(tool.nameOf(state.value));
    let isFull = false;
    const take = (): void => {
      const gone = desk.remove(openId);
      isFull = !gone.ok && gone.reason === 'full';
      setDeleted(gone.ok ? { id: openId, name } : null);
      setRefused(gone.ok ? '' : words.problems[gone.reason]);
    };
    focusAfter(take, () => area.current?.querySelector<HTMLElement>('[data-restore]'));
    if (!isFull) return;
    void import('./remove-full.tsx').then(({ removeFull }) => {
      if (removeFull(desk, openId, fill(words.fullBin, { name }))) goTo(() => setRefused(''));
    });
  };
  const restore = (): void => {
    if (!deleted) return;
    goTo(() => {
      if (desk.restore(deleted.id)) setDeleted(null);
    });
  };

  return (
    <nav className="sheets" aria-label={words.documents} ref={area}>
      <ul>
        {sheets.map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-current={id === openId ? 'true' : undefined} onClick={() => desk.open(id)}>
              {nameOf(name)}
            </button>
          </li>
        ))}
        {isFresh && (
          <li>
            <button type="button" aria-current="true">
              {nameOf(tool.nameOf(state.value))}
            </button>
          </li>
        )}
      </ul>
      <p>
        <button type="button" className="quiet" disabled={isFresh} onClick={() => goTo(() => desk.begin())}>
          + {words.new}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={isFresh}
          onClick={() =>
            goTo(() =>
              desk.copy(tool.withName(state.value, fill(words.copyOf, { name: nameOf(tool.nameOf(state.value)) }))),
            )
          }
        >
          {words.duplicate}
        </button>
        <button type="button" className="quiet" disabled={isFresh} onClick={remove}>
          {words.delete}
        </button>
      </p>
      <p role="status">
        {refused}
        {deleted && (
          <>
            {fill(words.deleted, { name: deleted.name })}{' '}
            <button type="button" data-restore="" onClick={restore}>
              {words.restore}
            </button>
          </>
        )}
      </p>
    </nav>
  );
}
