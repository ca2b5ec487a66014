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
  /** Its day, or the first of several, `YYYY-MM-DD`; '' while that is open, and then nothing is due. */
  readonly on: string;
  /** The last of several days; '' or absent: one day. */
  readonly until?: string;
  /** For one day with a time: `HH:MM`, and the zone it is meant in, '' while that is open. */
  readonly at?: { readonly time: string; readonly zone: string };
  readonly text: string;
  readonly side: Side;
  readonly isDone: boolean;
  /**
   * The sheet that goes on from here and will tell the same: the ending of its id behind that of this one, and the name of the day there. To calendars
   * both are one, and once that sheet exists it alone counts.
   */
  readonly onward?: { readonly ending: string; readonly id: string };
}

/** @typeParam Words the part of its own words it reads; checked against the JSON where its face is put together */
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
  /**
   * A name the tool made by itself, in whatever language, in the language of these words; a typed name comes back as it is. Absent: all names are typed.
   * @param words in the binder only those that `namingOf` (src/site/tool-words.ts) picks
   */
  readonly nameIn?: (name: string, words: Words) => string;
  /** Puts its sheets, which come last changed first, into the order they are shown in (`sheet-order.ts`). Absent: they stay as they come. */
  readonly inOrder?: <One extends { readonly id: string; readonly value: Value }>(
    all: readonly One[],
  ) => readonly One[];
  /** Whether nothing on a sheet is open any more; for tools whose sheets come to an end. */
  readonly isDone?: (value: Value) => boolean;
  /** The same document under another name, for copies. */
  readonly withName: (value: Value, name: string) => Value;
  /** What of a document is of use as a start with another client: no ticks, no days, nothing that only the former client should read. Null or absent: nothing. */
  readonly asStart?: (value: Value) => Value | null;
  /** What falls on which day. @param words the tool's own, in one language */
  readonly due?: (value: Value, words: Words) => readonly Due[];
  /** What the other tools of the collaboration may know of it. Never what is still hidden from the other side. */
  readonly tells?: (value: Value) => readonly Telling[];
  /** Its documents go along with a whole collaboration only when that is asked for: they may not be meant for the other side yet. */
  readonly onlyWhenAsked?: true;
  /** Fields of the card that stand on this tool's sheet: they go along when it is passed on, or the other side would read another sheet than this one. */
  readonly onCard?: readonly string[];
  /** Fields about this side alone, by the first part of their path: they never travel, in either direction. */
  readonly staysHere?: readonly string[];
  /** A document that came from the other side, where it begins here: with what is said of this side there turned round. @param from the sender's name, '' for none */
  readonly fromThere?: (value: Value, from: string) => Value;
  /**
   * The document here, once the other side has seen a version of it: one that was passed on to them, or came from them. Of what travels it may only
   * take a consent back: what it sets to false is counted as one that lapses.
   * @param day `YYYY-MM-DD` @param before as it was here until that one came
   */
  readonly whenSeen?: (value: Value, seen: Value, day: string, before: Value) => Value;
  /** The document once the client has given it to the assistant: for sheets that go that way. Absent: either side may send it, and nothing changes. @param day `YYYY-MM-DD` */
  readonly given?: (value: Value, day: string) => Value;
  /** Two documents of a collaboration with the same key are one, though each side began its own: the week or the talk they are for. '' for none. */
  readonly keyOf?: (value: Value) => string;
  /** Another document of the collaboration, once a received copy has changed one of them; `other` itself where nothing changes. */
  readonly follows?: (other: Value, before: Value, after: Value) => Value;
  /**
   * Fields that stay here when the document is passed on: `fit` keeps a side's answers back until both have answered. How many they
   * are is said before sending; a missing field is no change, so a copy that comes back never empties it.
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

/** What a tool need not say: absent, its documents have one version and no name, and the empty one is what is read of nothing. */
type Unsaid = 'empty' | 'migrations' | 'nameOf' | 'withName';

export function defineTool<Value extends object, Words = unknown>(
  tool: Omit<Tool<Value, Words>, Unsaid> & Partial<Pick<Tool<Value, Words>, Unsaid>>,
): Tool<Value, Words> {
  const empty = Object.freeze(tool.decode({}));
  return { empty, migrations: [], nameOf: () => '', withName: (value) => value, ...tool };
}

/** Version of a tool's documents as they are written today. */
export function versionOf(tool: Pick<AnyTool, 'migrations'>): number {
  return tool.migrations.length + 1;
}

/**
 * How one goes on to another document. Absent: it is stored with its first entry · 'stored': at once · an ending: at once, and its id is that of the
 * one before with the ending behind it, so that it is known before there is a document · a function: at once, and into an existing document for which
 * the function answers what that becomes; null: it is not the one.
 */
export type GoingOn<Value> = 'stored' | { readonly ending: string } | ((other: Value) => Value | null);

/** Changes a document: to a value, or by a function of the present value. */
export type ChangeValue<Value> = (next: Value | ((now: Value) => Value)) => void;
