/** What a tool shows: the screen, the paper, and its text. The frame around it is the same for every tool. */
import type { ComponentType } from 'react';
import type uiWords from '#content/ui.json';
import type { Side } from '#lib/sides.ts';
import type { InLocale, Locale } from '#locales';
import type { Around } from './around.ts';
import type { Collaboration } from './collaboration.ts';
import type { PreviewProps } from './frame/preview.tsx';
import type { SheetsProps } from './frame/sheets.tsx';
import type { Remark } from './passing/pass-on-button.tsx';
import type { ChangeValue, GoingOn, Leaf, Tool } from './tool.ts';

export type FrameWords = InLocale<typeof uiWords.frame>;
export type SideWords = Readonly<Record<Side, string>>;

/** What every part of a face gets. `today` is '' until the browser has said which day it is. */
export interface Shown<Value, Words> {
  readonly value: Value;
  readonly words: Words;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly today: string;
  /** Names, roles, zones, and what other tools tell. Nothing on the server and in the first render. */
  readonly around: Around;
  /** Level of the highest heading: 2 on the tool's own page, deeper inside an article. */
  readonly level: 2 | 3;
  /** Words all tools share. */
  readonly frame: FrameWords;
  /** What the person chose to see, in the tool's own terms; '' for all. The print shows the same, a blank one all. */
  readonly view: string;
}
export interface Edited<Value, Words> extends Shown<Value, Words> {
  readonly onChange: ChangeValue<Value>;
  /** One field by its path; its control shows the answer by itself, the rest follows after the frame. */
  readonly onSet: (path: string, leaf: Leaf) => void;
  /** Goes on to another document with this content; for tools with many. False: the person stays. */
  readonly onBegin: (value: Value, how?: GoingOn<Value>) => boolean;
  /** Changes another document of the tool; undo takes it back from here. @returns '' once it is stored, else why not, in words */
  readonly onOther: (id: string, change: (now: Value) => Value) => string;
  /** Changes what is known of the two people, for all tools. */
  readonly onCard: (change: Partial<Collaboration>) => void;
  readonly onView: (view: string) => void;
  /** Hands over a calendar file with what falls on days: of one thing, by its id in `due`. */
  readonly onCalendar?: (id: string) => void;
}

export interface Face<Value, Words> {
  readonly tool: Tool<Value, Words>;
  readonly View: ComponentType<Edited<Value, Words>>;
  /** A4 as it is printed: real text, no inputs; headings by `PaperHeading`, so that the file can be walked through. */
  readonly Paper: ComponentType<Shown<Value, Words>>;
  /** Where one chooses among sheets; for tools with many, so that the others need not carry it. */
  readonly Sheets?: ComponentType<SheetsProps>;
  /** Shows the paper on the screen too, live; for the tool that is made for one sheet of paper. */
  readonly Preview?: ComponentType<PreviewProps>;
  /** What to shorten when the paper runs over one page. @param lines how many lines too many, about */
  readonly shorten?: (shown: Shown<Value, Words>, lines: number) => string;
  /** What its writer should know before it leaves. @param screen where it is shown */
  readonly loadRemarks?: (shown: Shown<Value, Words>, screen: HTMLElement | null) => Promise<readonly Remark[]>;
  /** The document as Markdown that also reads well as a mail; fetched when it is wanted. Texts come to it ready to be put in (`lib/markdown.ts`). */
  readonly loadText: () => Promise<{ readonly asText: (shown: Shown<Value, Words>) => string }>;
}

// biome-ignore lint/suspicious/noExplicitAny: whoever shows whatever is stored holds faces of every document type
export type AnyFace = Face<any, any>;
