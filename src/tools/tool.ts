/** What a tool is: an id, an empty document, and pure rules over documents. Its words are in content/tools, its face in view.tsx. */
import type { Party, Side } from '#lib/sides.ts';
import type { Telling } from './around.ts';

/** What one field of a document can hold. */
export type Leaf = string | number | boolean;
/** A document's content: plain nested objects down to leaves. Lists are objects by id, so that a change elsewhere never moves anything. */
export interface Data {
  readonly [key: string]: Leaf | Data;
}

/** Something with a day, for the binder and for calendars. */
export interface Due {
  /** Lasting name inside the document. */
  readonly id: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly on: string;
  readonly until: string;
  /** For one day with a time: `HH:MM`, and the zone it is meant in, '' while that is open. */
  readonly at?: { readonly time: string; readonly zone: string };
  readonly text: string;
  readonly side: Side;
  readonly isDone: boolean;
}

/** @typeParam Words what it reads of its own words, checked against the JSON where its face is put together; left out: of no concern */
// biome-ignore lint/suspicious/noExplicitAny: who only stores documents does not ask for words
export interface Tool<Value, Words = any> {
  /** Folder under src/tools and file under content/tools. */
  readonly id: string;
  /** One document per collaboration, or many. */
  readonly one: boolean;
  /** The document before anybody wrote in it. */
  readonly empty: Value;
  /** One function per version step; the version is their number plus one, so it cannot be forgotten. */
  readonly migrations: readonly ((data: Data) => Data)[];
  /** Anything → a document: a bad field becomes its default, an unknown item is kept. Never throws. */
  readonly decode: (data: unknown) => Value;
  /** The words by which a person knows one of many documents; '' when it has none yet. */
  readonly nameOf: (value: Value) => string;
  /** A name the tool gave by itself, in whatever language, as these words have it; one that somebody typed as it is. Absent: names are typed. */
  readonly nameIn?: (name: string, words: Words) => string;
  /** Its sheets in the order they stand in (`sheet-order.ts`), given the last changed first. Absent: so they stay. */
  readonly inOrder?: <One extends { readonly id: string; readonly value: Value }>(
    all: readonly One[],
  ) => readonly One[];
  /** Whether nothing on a sheet is open any more; for tools whose sheets come to an end. */
  readonly isDone?: (value: Value) => boolean;
  /** The same document under another name, for copies; a tool with one document gives it back as it is. */
  readonly withName: (value: Value, name: string) => Value;
  /** What of a document serves as a start with somebody else: without ticks, days, and what only the old one should read. Null or absent: nothing does. */
  readonly asStart?: (value: Value) => Value | null;
  /** What falls on which day. @param words the tool's own, in one language */
  readonly due?: (value: Value, words: Words) => readonly Due[];
  /** What the other tools of the collaboration may know of it. Never what is still hidden from the other side. */
  readonly tells?: (value: Value) => readonly Telling[];
  /** Not for the other side yet unless one says so: goes along with a whole collaboration only when it is asked for. */
  readonly onlyWhenAsked?: true;
  /** Fields of the card that stand on this tool's sheet: they go along when the sheet is passed on, or the other side would read another one. */
  readonly onCard?: readonly string[];
  /** Fields about this side alone, by the first part of their path: they never travel, in neither direction. */
  readonly staysHere?: readonly string[];
  /** What becomes of the own document when the other side has seen one: it was passed on to them, or came from them. @param day `YYYY-MM-DD` */
  readonly whenSeen?: (value: Value, seen: Value, day: string) => Value;
  /** What makes two documents of a collaboration one, though each side began its own: the week or the talk it is for. '' for none. */
  readonly keyOf?: (value: Value) => string;
  /** What becomes of another document of the collaboration when a copy that came changed one: the other itself where nothing does. */
  readonly follows?: (other: Value, before: Value, after: Value) => Value;
  /**
   * Fields that stay here when the document is passed on: `fit` keeps a side's answers back until both have answered. Told before
   * sending how many they are; a field that stays away is no change, so a copy that comes back never empties it.
   * @param role the side of the person at this browser, '' while nobody has said
   * @returns whether a path such as `client.pace` stays
   */
  readonly hides?: (value: Value, role: Party | '') => (path: string) => boolean;
  /** Whether the next step is to pass it on: its side has finished here, and the other does not know it yet. */
  readonly passesNext?: (value: Value, role: Party | '') => boolean;
  /** How far it is, where that can be counted. */
  readonly progress?: (value: Value, words: Words) => { readonly done: number; readonly all: number };
}

/** A tool whose document type is of no concern: for lists of tools. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds tools of every document type
export type AnyTool = Tool<any>;

export function defineTool<Value extends object, Words = unknown>(tool: Tool<Value, Words>): Tool<Value, Words> {
  return tool;
}

/** Version of a tool's documents as they are written today. */
export function versionOf(tool: Pick<AnyTool, 'migrations'>): number {
  return tool.migrations.length + 1;
}

/**
 * How another document begins. Not given: stored with its first entry · stored: at once · a function: at once, and into one that is there
 * already where the function says what that becomes; null: it is another one.
 */
export type GoingOn<Value> = 'stored' | ((other: Value) => Value | null);

/** Changes a document, to a value or by what makes it from the one now. */
export type ChangeValue<Value> = (next: Value | ((now: Value) => Value)) => void;
