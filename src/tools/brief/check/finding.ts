/** One thing the check points out, with its place, its advice and what one click can do about it. */
import type { TextField } from '../tool.ts';
import type { Advice, Kind } from './wording.ts';

export type Place = TextField | 'dueOn' | 'dueTime';

/** Replaces a stretch of a field by a text. */
export interface Fix {
  /** `strike`: away with it · `deadline`: the brief's own · `put`: in its place · `add`: behind it */
  readonly what: 'strike' | 'deadline' | 'put' | 'add';
  /** What is put in, to be named on the button. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A deadline that one click takes into its field: `YYYY-MM-DD`, and `HH:MM` or ''. */
export interface Due {
  readonly day: string;
  readonly time: string;
}

export interface Finding {
  /** Lasting for this phrase in this brief: what is dismissed is dismissed by it. `[a-z0-9-]+`; never holds a secret. */
  readonly id: string;
  readonly kind: Kind;
  readonly field: Place;
  /** Stretch of the field; empty for what is missing. */
  readonly start: number;
  readonly end: number;
  /** As it stands there, composed (NFC); a heading for what is missing. */
  readonly phrase: string;
  /** What is shown instead of the phrase: a secret is not repeated. */
  readonly label?: string;
  readonly advice: Advice;
  readonly fix?: Fix | undefined;
  readonly due?: (Due & { readonly act: string }) | undefined;
  /** What the button says that spreads the first line over the fields; '' or absent where there is nothing to spread. */
  readonly spread?: string;
}
