/** Binds React to the desk of a tool. On the server, and in the first render after it, every document is fresh. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { tellPage } from '#browser/channel.ts';
import { hasJournal } from '#browser/journal.ts';
import { askBeforeLeaving } from '#browser/leaving.ts';
import type { GoingOn, Tool } from '#tools/tool.ts';
import { type StepAcross, stepAcross, tie } from './across.ts';
import { noteBegun } from './begun.ts';
import * as desk from './desk.ts';
import { openDocument } from './document.ts';
import { moveTo, stayHere } from './here.ts';
import { type DocumentState, firstState, type OpenDocument, resultOf, type Stored } from './open-document.ts';

const loadRecover = () => import('./recover.ts');

export interface Desk<Value> {
  readonly tool: Tool<Value>;
  readonly document: OpenDocument<Value>;
  readonly state: DocumentState<Value>;
  readonly sheets: readonly desk.Sheet[];
  readonly openId: string | null;
  readonly open: (id: string) => void;
  /** Raised when the person goes to another sheet: what was half done in the one before belongs there. */
  readonly turn: number;
  /** An empty sheet. */
  readonly begin: () => void;
  /** Goes on from this sheet to another. False: this one must stay as it is, because the person stays on it, or because the other could not be stored and this one is. */
  readonly goOn: (initial: Value, how?: GoingOn<Value>) => boolean;
  readonly copy: (value: Value) => void;
  readonly step: (way: 'undo' | 'redo') => StepAcross | null;
  /** Changes another sheet of the tool from here; undo here takes it back. */
  readonly changeOther: (id: string, change: (now: Value) => Value) => Stored;
  /** @param take how it goes; absent: into the bin */
  readonly remove: (id: string, take?: typeof desk.deleteSheet) => Stored;
  /** False: the person stays. */
  readonly restore: (id: string) => boolean;
  /** To another collaboration, and what lies open there. */
  readonly goTo: (collaboration: string) => void;
}

/** What a document holds, and whether React is taking over the page: then what it draws must be what the server drew. */
function useStateOf<Value extends object>(
  { $state }: OpenDocument<Value>,
  tool: Tool<Value>,
): readonly [DocumentState<Value>, isWaking: boolean] {
  const fresh = useMemo(() => firstState(tool.empty), [tool]);
  const state = useSyncExternalStore($state.listen, $state.get, () => fresh);
  return [state, state === fresh];
}

/**
 * One document, alive: what it holds and the ways to change it.
 * @param findId its id, null while it has none; asked again when `place` is another
 */
export function useDocument<Value extends object>(
  tool: Tool<Value>,
  findId: () => string | null,
  place: unknown,
): readonly [DocumentState<Value>, OpenDocument<Value>] {
  const document = useMemo(() => openDocument(tool, findId()), [tool, place]);
  return [useStateOf(document, tool)[0], document];
}

/** @param mayLeave asked before a sheet that could not be saved is left */
export function useDesk<Value extends object>(tool: Tool<Value>, mayLeave: () => boolean): Desk<Value> {
  const [{ document, turn }, setOpened] = useState(() => ({ document: desk.openLast(tool), turn: 0 }));
  const [state, isWaking] = useStateOf(document, tool);
  useEffect(() => {
    stayHere();
    if (document.id() !== null) return;
    const recover = async (): Promise<void> => {
      if (!(await hasJournal())) return;
      const { recoverPlace } = await loadRecover();
      if (await recoverPlace()) setOpened({ document: desk.openLast(tool), turn: 0 });
    };
    void recover().catch(() => undefined); // it stays in the journal for the next time
  }, []);
  useEffect(() => (state.status === 'unsaved' ? askBeforeLeaving() : undefined), [state.status]);
  const isBegun = state.status === 'fresh' && state.value !== tool.empty;
  useEffect(() => noteBegun(tool, isBegun ? state.value : null, document.place()), [document, isBegun]);
  const turnTo = (open: OpenDocument<Value>): void => setOpened((now) => ({ document: open, turn: now.turn + 1 }));
  const canLeave = (): boolean => state.status !== 'unsaved' || mayLeave();
  const leaveFor = (open: () => OpenDocument<Value>): boolean => {
    const leaves = canLeave();
    if (leaves) turnTo(open());
    return leaves;
  };
  const place = (): string | null => document.place();
  /** To another sheet, because this one is gone. */
  const goToNext = (wanted?: string): void => {
    const sheets = desk.listSheets(tool, place());
    const next = sheets.find(({ id }) => id === wanted) ?? sheets[0];
    turnTo(next ? desk.openSheet(tool, next.id) : desk.beginSheet(tool, place()));
  };
  return {
    tool,
    document,
    state,
    turn,
    sheets: tool.one || isWaking ? [] : desk.listSheets(tool, place()),
    openId: isWaking ? null : document.id(),
    open: (id) => void leaveFor(() => desk.openSheet(tool, id)),
    begin: () => void leaveFor(() => desk.beginSheet(tool, place())),
    goOn: (initial, how) => {
      if (!canLeave()) return false;
      const next = how ? desk.goOnTo(tool, initial, document, how) : desk.beginSheet(tool, place(), initial);
      setOpened((now) => ({ ...now, document: next }));
      return state.status === 'unsaved' || resultOf(next).ok;
    },
    copy: (value) => void leaveFor(() => desk.goOnTo(tool, value, document)),
    step: (way) => {
      const taken = stepAcross(tool, document, way);
      if (taken?.also) tellPage(taken.also, null);
      // Back to where the act was done, once what it began is gone; and on again to what came back.
      if (taken?.change['$deletedAt'] || taken?.there?.['$deletedAt'] === null) goToNext(taken.also);
      return taken;
    },
    changeOther: (id, change) => {
      const other = openDocument(tool, id);
      other.change(change);
      tie(document, other, false);
      tellPage(id, null);
      return resultOf(other);
    },
    remove: (id, take = desk.deleteSheet) => {
      const deleted = take(tool, id);
      if (!deleted.ok) return deleted;
      goToNext();
      return deleted;
    },
    restore: (id) => leaveFor(() => desk.restoreSheet(tool, id)),
    goTo: (collaboration) =>
      void leaveFor(() => {
        moveTo(collaboration);
        return desk.openLast(tool);
      }),
  };
}
