/** Binds React to the desk of a tool. On the server, and in the first render after it, every document is fresh. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { hasJournal } from '#browser/journal.ts';
import type { Tool } from '#tools/tool.ts';
import * as desk from './desk.ts';
import { type DocumentState, firstState, type OpenDocument, openDocument } from './document.ts';
import { moveTo } from './here.ts';

export interface Desk<Value> {
  readonly tool: Tool<Value>;
  readonly document: OpenDocument<Value>;
  readonly state: DocumentState<Value>;
  readonly sheets: readonly desk.Sheet[];
  readonly openId: string | null;
  readonly open: (id: string) => void;
  /** Another sheet; what it begins with is stored with the first entry, or at once. */
  readonly begin: (initial?: Value, when?: 'stored') => void;
  readonly copy: (value: Value) => void;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => void;
  /** To another collaboration, and what lies open there. */
  readonly goTo: (collaboration: string) => void;
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
  const fresh = useMemo(() => firstState(tool.empty), [tool]);
  return [useSyncExternalStore(document.$state.listen, document.$state.get, () => fresh), document];
}

export function useDesk<Value extends object>(tool: Tool<Value>): Desk<Value> {
  const [document, setDocument] = useState(() => desk.openLast(tool));
  const fresh = useMemo(() => firstState(tool.empty), [tool]);
  const state = useSyncExternalStore(document.$state.listen, document.$state.get, () => fresh);
  // While React takes over the page, what it draws must be what the server drew.
  const isWaking = state === fresh;
  useEffect(() => {
    if (document.id() !== null) return;
    void hasJournal().then(async (isThere) => {
      if (!isThere) return;
      const { recoverPlace } = await import('./recover.ts');
      if (await recoverPlace()) setDocument(desk.openLast(tool));
    });
  }, []);
  return {
    tool,
    document,
    state,
    sheets: tool.one || isWaking ? [] : desk.listSheets(tool),
    openId: isWaking ? null : document.id(),
    open: (id) => setDocument(desk.openSheet(tool, id)),
    begin: (initial, when) =>
      setDocument(initial && when === 'stored' ? desk.copySheet(tool, initial) : desk.beginSheet(tool, initial)),
    copy: (value) => setDocument(desk.copySheet(tool, value)),
    remove: (id) => {
      desk.deleteSheet(tool, id);
      const next = desk.listSheets(tool)[0];
      setDocument(next ? desk.openSheet(tool, next.id) : desk.beginSheet(tool));
    },
    restore: (id) => setDocument(desk.restoreSheet(tool, id)),
    goTo: (collaboration) => {
      moveTo(collaboration);
      setDocument(desk.openLast(tool));
    },
  };
}
