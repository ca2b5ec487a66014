/** Words of the binder in one language, and where the tools live. */
import type binderWords from '#content/binder.json';
import type passingWords from '#content/passing.json';
import type { Counted } from '#lib/fill.ts';
import type { InLocale, Locale } from '#locales';
import type { FrameWords, SideWords } from '#tools/face.ts';
import type { ToolWords } from '#tools/frame/wake.tsx';

/** By the first part of a path; `*` is the id of a row or of something in content/. */
export type Things = Readonly<Record<string, Counted>>;

export interface ToolPlace {
  readonly id: string;
  readonly name: string;
  /** With the base path. */
  readonly address: string;
  /** What names its sheets, for a tool that does that by itself (`nameIn`). */
  readonly naming?: unknown;
  /** What is counted in its sheets. */
  readonly things: Things;
}
/** Words of the tools that have documents, by tool id; fetched when they are known. */
export type WordsByTool = Readonly<Record<string, ToolWords>>;

export interface BinderWords {
  readonly words: InLocale<typeof binderWords>;
  readonly passing: InLocale<typeof passingWords>;
  readonly frame: FrameWords;
  readonly sides: SideWords;
  readonly locale: Locale;
  readonly tools: readonly ToolPlace[];
  /** Addresses with the base path. */
  readonly addresses: Readonly<Record<'binder' | 'data', string>>;
}
