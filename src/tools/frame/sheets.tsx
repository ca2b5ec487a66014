/** The sheets of a tool that has many: choose, begin, copy, delete with a way back. */
import { useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Desk } from '#state/use-document.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import type { FrameWords } from '../face.ts';
import type { AnyTool } from '../tool.ts';

const loadRemoveFull = () => import('./remove-full.tsx');

export interface SheetsProps {
  // biome-ignore lint/suspicious/noExplicitAny: sheets of every document type
  readonly desk: Desk<any>;
  readonly tool: AnyTool;
  readonly words: FrameWords;
  /** The tool's own. */
  readonly own: unknown;
}

/** Sheets in sight: half a year of weeks would be a screen and a half. */
const MOST = 6;

export function Sheets({ desk, tool, words, own }: SheetsProps) {
  const { openId, state } = desk;
  const sheets = tool.inOrder?.(desk.sheets) ?? desk.sheets;
  const [deleted, setDeleted] = useState<{ id: string; name: string } | null>(null);
  const [refused, setRefused] = useState('');
  const area = useRef<HTMLElement>(null);
  const nameOf = (name: string): string => (tool.nameIn?.(name, own) ?? name).trim() || words.untitled;
  const isFresh = openId === null;
  // One behind a line that opens it would cost a press to save a pill. The open one is in sight, wherever it stands.
  const isOlder = ({ id }: { readonly id: string }, at: number): boolean =>
    at >= MOST && !!sheets[MOST + 1] && id !== openId;
  const older = sheets.filter(isOlder);

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
    void loadRemoveFull().then(({ removeFull }) => {
      if (removeFull(desk, openId, fill(words.fullBin, { name }))) goTo(() => setRefused(''));
    });
  };
  const restore = (): void => {
    if (!deleted) return;
    goTo(() => {
      if (desk.restore(deleted.id)) setDeleted(null);
    });
  };

  /** One from behind the line comes before it: the focus comes along. */
  const open = (id: string): void =>
    focusAfter(
      () => desk.open(id),
      () => area.current?.querySelector<HTMLElement>('[aria-current]'),
    );
  const pillOf = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <li key={id}>
      <button type="button" aria-current={id === (openId ?? '') || undefined} onClick={() => id && open(id)}>
        {nameOf(name)}
      </button>
    </li>
  );

  return (
    <nav className="sheets" aria-label={words.documents} ref={area}>
      <ul>
        {isFresh && pillOf({ id: '', name: tool.nameOf(state.value) })}
        {sheets.filter((sheet) => !older.includes(sheet)).map(pillOf)}
      </ul>
      {older.length > 0 && (
        <details>
          <summary>{fill(words.older, { n: older.length })}</summary>
          <ul>{older.map(pillOf)}</ul>
        </details>
      )}
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
