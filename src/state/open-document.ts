/** An open document as its users see it: what it shows, and what can be done with it. `document.ts` opens one. */
import type { ReadableAtom } from 'nanostores';
import type { ChangeValue, Leaf } from '#tools/tool.ts';
import type { Cells, Change } from './cells.ts';
import type { Leg } from './undo.ts';

/** Why something is not as it should be; `ui.json` has one message for each. binned: it was deleted elsewhere, and is still shown here. */
export type Problem = 'full' | 'blocked' | 'gone' | 'newer' | 'damaged' | 'damagedReadOnly' | 'recovered' | 'binned';

export interface DocumentState<Value> {
  readonly value: Value;
  /** fresh: nothing stored yet · saved · unsaved: on the screen only · locked: shown but not to be changed */
  readonly status: 'fresh' | 'saved' | 'unsaved' | 'locked';
  readonly problem: Problem | null;
  /** Moment of the last saved change in milliseconds; 0 for never. */
  readonly savedAt: number;
  /** Moment of the step that would be taken back or forth, in milliseconds; 0: there is none. */
  readonly undoAt: number;
  readonly redoAt: number;
}

/** A step of undo or redo, as it was taken. */
export interface StepTaken extends Pick<Leg, 'at' | 'also'> {
  /** What it changed, field by field. */
  readonly change: Change;
}

export interface OpenDocument<Value> {
  readonly $state: ReadableAtom<DocumentState<Value>>;
  /** null until the first entry. */
  readonly id: () => string | null;
  /** The collaboration it belongs to; null until the first entry of all. */
  readonly place: () => string | null;
  /** Stored in the same task, and shown. */
  readonly change: ChangeValue<Value>;
  /** One field, stored in the same task. Its control shows the answer by itself; the rest of the screen follows after the frame. */
  readonly set: (path: string, leaf: Leaf) => void;
  /** Takes in what was typed before the document was open; fills only fields that are empty. */
  readonly adopt: (fields: readonly (readonly [path: string, leaf: Leaf])[]) => void;
  /** @param act the step of that moment alone, and only as a whole @returns null: nothing was changed */
  readonly undo: (act?: number) => StepTaken | null;
  readonly redo: (act?: number) => StepTaken | null;
  /** Notes that the present act changes another sheet too (across.ts). @param isBegun it began this one, which goes and comes with it */
  readonly tie: (other: string, isBegun: boolean) => void;
  /** Saves again after storage refused. */
  readonly retry: () => void;
  /** Marks the document deleted or not; it stays in storage and can be brought back. */
  readonly setDeleted: (isDeleted: boolean) => void;
  /** Everything it holds now, with stamps. */
  readonly cells: () => Cells;
  /** The stored text as it is, for rescue. */
  readonly rawText: () => string;
}

/** What a document shows before anything is read: for the server and the first render in the browser. */
export function firstState<Value>(value: Value): DocumentState<Value> {
  return Object.freeze({ value, status: 'fresh', problem: null, savedAt: 0, undoAt: 0, redoAt: 0 });
}

/** Whether something is stored; if not, why, as `ui.json` says it. */
export type Stored = { readonly ok: true } | { readonly ok: false; readonly reason: Problem };

/** Whether what was entered into an open document is stored. */
export function resultOf({ $state }: Pick<OpenDocument<unknown>, '$state'>): Stored {
  const { status, problem } = $state.get();
  if (status === 'unsaved') return { ok: false, reason: problem === 'full' ? 'full' : 'blocked' };
  return status === 'locked' ? { ok: false, reason: problem ?? 'newer' } : { ok: true };
}
