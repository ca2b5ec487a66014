/**
 * One open document: its value, whether it is saved, and every way to change it. Saves in the same task as the change.
 * Before each write the stored text is read again and merged, so that another tab's work is never overwritten.
 * Long, because what is stored, what is shown and what can be undone must change together: every function here works on the same variables, and the
 * order of its steps matters. What can be said without those variables lies elsewhere: cells.ts, envelope.ts, late.ts, undo.ts.
 */
import { atom, onMount } from 'nanostores';
import { tellTabs, watchTabs } from '#browser/channel.ts';
import { beforeNext, runWaiting, whenQuiet } from '#browser/frames.ts';
import { dropFromJournal, keepInJournal, MOST_KEPT, readJournal } from '#browser/journal.ts';
import { askOnceToKeep } from '#browser/lasting.ts';
import { keepOfflineSoon } from '#browser/offline-soon.ts';
import { readText, writeText } from '#browser/storage.ts';
import type { Data, Leaf, Tool } from '#tools/tool.ts';
import { actAt } from './act.ts';
import { putAside } from './aside.ts';
import {
  applyChange,
  type Cells,
  type Change,
  changedData,
  dataOf,
  FEW,
  isBlank,
  lastChangeOf,
  leavesOf,
  mergeCells,
  newsBetween,
  valueAt,
} from './cells.ts';
import { collaborationOf, readEnvelope, writeEnvelope } from './envelope.ts';
import { isPlaceKept, newDocumentId, newId, openDocumentId, readHere, remember } from './here.ts';
import { dropLate, forgetLate, keepLate, readLate, withLate } from './late.ts';
import { type DocumentState, firstState, type OpenDocument, type Problem, type StepTaken } from './open-document.ts';
import { isWholeIn, type Leg, openUndo, possibleIn, type TakeStep } from './undo.ts';

/** One writer id per page view: stamps of two tabs must differ. */
const writer = newId();
/** With this many cells a document is worth asking the browser to keep it. */
const WORTH_KEEPING = 10;

/** Characters of a stored document from which on a keystroke stores the change alone (late.ts). */
const LARGE = 30_000;
/** Milliseconds without a further change, after which the whole of such a document is written. */
const REST = 1000;
const NONE: Cells = Object.freeze({});

/**
 * @param documentId null for a new document, which gets its id with the first entry
 * @param place the collaboration a new one belongs to; null: none yet
 * @param initial what a new document starts with, for example a template; stored with the first entry
 */
export function openDocument<Value extends object>(
  tool: Tool<Value>,
  documentId: string | null,
  initial: Value = tool.empty,
  place: string | null = documentId === null ? (readHere()?.collaboration ?? null) : collaborationOf(documentId),
): OpenDocument<Value> {
  runWaiting(); // what was typed into a sheet that is left now belongs to what is read next
  let id = documentId;

  // What it holds. While somebody types, `late` and `unread` grow and the rest follows when it is wanted.
  let cells: Cells = {};
  /** Changes to a large document since it was last written whole; `settle` puts them into `cells`. */
  let late = NONE;
  /** What the cells say, nested. */
  let data: Data = {};
  /** What the tool reads in `data`. */
  let value = initial;
  /** Changes that are stored and not yet in `data` and `value`; `catchUp` puts them there. */
  let unread: Change = {};

  // How it stands with storage.
  /** The stored text this tab last read or wrote; null: none. */
  let lastText: string | null = null;
  let isStored = false;
  /** It must not be written over: newer than this version, or damaged without room to put it aside. */
  let isLocked = false;
  /** Storage lacks something this tab has saved: another tab wrote over it before it could know of it. */
  let isBehind = false;
  let problem: Problem | null = null;
  /** Kept for download. */
  let damagedText: string | null = null;

  const undo = openUndo(() => id);
  const $state = atom<DocumentState<Value>>(firstState(value));

  const leafAt = (path: string): Leaf | null => valueAt(Object.hasOwn(late, path) ? late : cells, path);

  const lastMoment = (): number => Math.max(lastChangeOf(cells), lastChangeOf(late));

  /** The value of a sheet that was emptied is the tool's own, as that of a fresh one. */
  const decoded = (): Value => (late === NONE && isBlank(cells) ? tool.empty : tool.decode(data));

  /** Takes into the value what was set and not yet read. */
  const catchUp = (): void => {
    if (Object.keys(unread).length === 0) return;
    if (Object.keys(unread).length > FEW) settle();
    data = changedData(data, unread, cells);
    value = decoded();
    unread = {};
  };

  const showNow = (): void => {
    catchUp();
    const status = isLocked ? 'locked' : isStored ? 'saved' : problem ? 'unsaved' : 'fresh';
    $state.set({
      value,
      status,
      problem: problem ?? (leafAt('$deletedAt') === null ? null : 'binned'),
      // A clock that ran ahead has left later stamps, and each further one is later still.
      savedAt: isStored ? Math.min(lastMoment(), Date.now()) : 0,
      undoAt: isLocked ? 0 : undo.undoAt(),
      redoAt: isLocked ? 0 : undo.redoAt(),
    });
  };

  const showSoon = beforeNext(showNow);
  /** The control a person uses shows the answer by itself: the rest of the screen may follow after the frame. */
  let isPatient = false;
  const show = (): void => (isPatient ? showSoon() : showNow());

  /** The value anew from all cells. */
  const readCells = (): void => {
    data = dataOf(cells);
    value = decoded();
    unread = {};
  };

  /** From here on `cells` hold everything. */
  const settle = (): void => {
    cells = mergeCells(cells, late);
  };

  /** Reads what storage holds now and merges it. Returns false when it must not be written over. */
  const absorb = (): boolean => {
    const text = id === null ? null : readText(id);
    if (text === null && lastText !== null && !isLocked) {
      // Deleted elsewhere, or storage was cleared: what stands on the screen is not lost, and is not said to be saved.
      lastText = null;
      isStored = false;
      problem = 'gone';
    }
    if (text === null || text === lastText || id === null) return !isLocked;
    settle();
    const found = readEnvelope(text, tool);
    if (found.kind === 'document') {
      cells = mergeCells(cells, found.cells);
      isBehind = cells !== found.cells && mergeCells(found.cells, cells) !== found.cells;
      readCells();
      lastText = text;
      isStored = true;
      isLocked = false;
      if (problem === 'newer') problem = null;
      return true;
    }
    if (found.kind === 'damaged') damagedText = text;
    if (found.kind === 'damaged' && putAside(id, text).ok) {
      problem = 'damaged';
      lastText = text;
      return true;
    }
    problem = found.kind === 'newer' ? 'newer' : 'damagedReadOnly';
    isLocked = true;
    if (found.kind === 'newer') lastText = text; // a damaged one is put aside as soon as there is room
    return false;
  };

  /** Writes everything. Only after `absorb` in the same task: no other tab's work can come in between. */
  const write = (): void => {
    if (id === null) {
      id = newDocumentId(tool, place);
      if (!absorb()) {
        show(); // there was a document already, and it must not be written over
        return;
      }
    }
    if (lastText === null && !isPlaceKept()) remember(tool, id); // cleared storage forgot the place too
    settle();
    const text = writeEnvelope(id, tool, cells);
    const written = writeText(id, text);
    isStored = written.ok;
    isBehind = false;
    keepInJournal(id, writer, text);
    if (written.ok) {
      if (late !== NONE) dropLate(id, writer);
      late = NONE;
      lastText = text;
      tellTabs(id, text);
      keepOfflineSoon();
      if (Object.keys(cells).length >= WORTH_KEEPING) askOnceToKeep();
      if (problem !== 'damaged') problem = null;
    } else problem = written.reason;
    show();
  };

  const save = (): void => {
    if (absorb()) write();
    else show();
  };
  const saveSoon = whenQuiet(save, REST);

  const isLarge = (change: Change): boolean => (lastText?.length ?? 0) >= LARGE && Object.keys(change).length <= FEW;

  /** Stores and shows a change. After `absorb`, unless the document is large: then the change alone is written, over nobody's work. */
  const apply = (change: Change): void => {
    const news = applyChange(late, change, Math.max(Date.now(), lastMoment() + 1), writer);
    const isKept = isLarge(change) && id !== null && keepLate(id, writer, tool, news).ok;
    if (isKept) late = news;
    else cells = mergeCells(cells, news);
    unread = { ...unread, ...change };
    if (isKept) {
      show();
      saveSoon();
    } else write();
  };

  /** What a person enters: applied, and noted so that it can be taken back. */
  const enter = (change: Change): void => {
    if (!isLocked && (isLarge(change) || absorb()) && Object.keys(change).length > 0) {
      const back = Object.fromEntries(Object.keys(change).map((path) => [path, leafAt(path)]));
      const at = actAt();
      apply(change);
      undo.record(change, back, at);
    }
    show();
  };

  /** One step back or forth: what somebody else wrote since is not taken away. */
  const travel =
    (next: TakeStep) =>
    (act?: number): StepTaken | null => {
      if (isLocked || !absorb()) return null;
      settle();
      const one = (): Leg | null => next(act, act ? (leg) => isWholeIn(cells, leg) : undefined);
      for (let leg = one(); leg; leg = one()) {
        const { at, also } = leg;
        const change = possibleIn(cells, leg);
        const isNothing = Object.keys(change).length === 0;
        if (isNothing && !also) continue;
        if (isNothing) show();
        else apply(change);
        return { change, at, also };
      }
      show();
      return null;
    };

  /** Merges what only the journal or a late change knows: the last seconds before a crash, or what a full storage refused. */
  const recover = async (): Promise<void> => {
    if (id === null) return;
    const left = new Map([...readLate(id)].filter(([, text]) => withLate(lastText, text) !== null));
    const journal = await readJournal(id);
    const kept = [...left.values(), ...journal].map((text) => withLate(lastText, text));
    const known = kept.map((text) => readEnvelope(text, tool)).filter((found) => found.kind === 'document');
    settle();
    const merged = known.reduce((all, found) => mergeCells(all, found.cells), cells);
    if (isLocked) return;
    if (merged !== cells) {
      cells = merged;
      readCells();
      save();
      problem ??= 'recovered';
      show();
    }
    if (!isStored) return;
    forgetLate(left);
    if (journal.length > MOST_KEPT && lastText !== null) {
      void dropFromJournal(id);
      keepInJournal(id, writer, lastText);
    }
  };

  const refresh = (): void => {
    if (absorb() && isBehind) save();
    else show();
  };

  /** Another tab has written: merges its text as it was then, and what storage holds by now. */
  const hear = (key: string | null, text: string | null): void => {
    if (id === null && tool.one) id = place ? `${place}.${tool.id}` : openDocumentId(tool);
    if (id === null || (key !== null && key !== id)) return;
    settle();
    const told = text === null || isLocked ? undefined : readEnvelope(text, tool);
    if (told?.kind === 'document') {
      const merged = mergeCells(cells, told.cells);
      isBehind ||= merged !== cells && text !== readText(id);
      cells = merged;
      readCells();
    }
    refresh();
  };

  refresh();
  void recover();
  onMount($state, () => {
    refresh();
    return watchTabs(hear);
  });

  return {
    $state,
    id: () => id,
    place: () => (id === null ? place : collaborationOf(id)),
    change: (wanted) => {
      catchUp();
      const next = typeof wanted === 'function' ? wanted(value) : wanted;
      // Compared with what the person saw, not with what another tab may have written meanwhile.
      enter(newsBetween((lastMoment() === 0 ? tool.empty : value) as Data, next as Data));
    },
    set: (path, leaf) => {
      const isNews = leaf ? leafAt(path) !== leaf : Boolean(leafAt(path));
      const start = lastMoment() === 0 ? newsBetween(tool.empty as Data, value as Data) : {};
      isPatient = true;
      enter(isNews ? { ...start, [path]: leaf } : {});
      isPatient = false;
    },
    adopt: (fields) => {
      catchUp();
      const leaves = leavesOf(value as Data);
      const isNews = ([path, leaf]: readonly [string, Leaf]): boolean =>
        path !== '' && Boolean(leaf) && !leaves.get(path);
      const news = Object.fromEntries(fields.filter(isNews));
      if (!isLocked && absorb() && Object.keys(news).length > 0) apply(news);
    },
    undo: travel(undo.undo),
    redo: travel(undo.redo),
    tie: (other, isBegun) => {
      const at = actAt();
      undo.record(isBegun ? { $deletedAt: null } : {}, isBegun ? { $deletedAt: at } : {}, at, other);
      show();
    },
    retry: save,
    setDeleted: (isDeleted) => {
      if (absorb() && isDeleted !== (leafAt('$deletedAt') !== null))
        apply({ $deletedAt: isDeleted ? Date.now() : null });
      if (late !== NONE) save(); // lists of sheets are read from storage right after
    },
    cells: () => {
      settle();
      return cells;
    },
    rawText: () => damagedText ?? (id === null ? '' : (readText(id) ?? writeEnvelope(id, tool, cells))),
  };
}
