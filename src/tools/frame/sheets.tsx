/** The sheets of a tool that has many: choose, begin, copy, delete with a way back. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { fill } from '#lib/fill.ts';
import type { Desk } from '#state/use-document.ts';
import { firstField, focusAfter } from '#ui/focus-after.ts';
import { useSay } from '#ui/said.tsx';
import type { FrameWords } from '../face.ts';

const loadAfterRemoval = () => import('./after-removal.tsx');

export interface SheetsProps {
  // biome-ignore lint/suspicious/noExplicitAny: sheets of every document type
  readonly desk: Desk<any>;
  readonly words: FrameWords;
  /** The tool's own. */
  readonly own: unknown;
  /** The open sheet, and what one can do with it. */
  readonly children: ReactNode;
}

/** Sheets in sight: half a year of weeks would be a screen and a half. */
const MOST = 6;

/**
 * The row of sheets stands above the open one. Not while the first of all is written: there is nothing to choose among, and a row that comes
 * with the first entry would push away the field one types in. So until one goes on to another, or comes back, it stands below.
 */
export function Sheets({ desk, words, own, children }: SheetsProps) {
  const { tool, openId, state } = desk;
  const sheets = tool.inOrder?.(desk.sheets) ?? desk.sheets;
  const say = useSay();
  const [refused, setRefused] = useState('');
  const area = useRef<HTMLElement>(null);
  const now = useRef(desk);
  now.current = desk;
  const nameOf = (name: string): string => (tool.nameIn?.(name, own) ?? name).trim() || words.untitled;
  const name = nameOf(tool.nameOf(state.value));
  const isFresh = openId === null;
  /** At first as the early script found it. Before React has taken over the row is drawn and, for want of a sheet, hidden. */
  const [wasThere, setWasThere] = useState(true);
  useLayoutEffect(
    () => setWasThere(desk.turn === 0 ? area.current?.closest('[data-kept]') !== null : !isFresh),
    [desk.turn],
  );
  const isAbove = wasThere || sheets.length !== Number(!isFresh);
  // One behind a line that opens it would cost a press to save a pill. The open one is in sight, wherever it stands.
  const older = sheets.filter(({ id }, at) => at >= MOST && sheets[MOST + 1] && id !== openId);

  /** To the first field of the sheet: that is where one goes on. This row may have gone elsewhere by then. */
  const goTo = (sheet: () => void): void => {
    const whole = area.current?.closest('.tool');
    focusAfter(sheet, () => firstField(whole));
  };
  const remove = (): void => {
    if (!openId) return;
    const whole = area.current?.closest('.tool');
    const gone = desk.remove(openId);
    void loadAfterRemoval()
      .then(({ afterRemoval }) => afterRemoval({ gone, id: openId, name, whole, desk: now, words, say }))
      .catch(() => words.partFailed)
      .then(setRefused);
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

  const row = (
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
          onClick={() => goTo(() => desk.copy(tool.withName(state.value, fill(words.copyOf, { name }))))}
        >
          {words.duplicate}
        </button>
        <button type="button" className="quiet" disabled={isFresh} onClick={remove}>
          {words.delete}
        </button>
      </p>
      <p role="status">{refused}</p>
    </nav>
  );
  return (
    <>
      {isAbove && row}
      {children}
      {!isAbove && !isFresh && row}
    </>
  );
}
