/** The shape of `content/wording/<locale>.json`: all phrases and words the check knows in one language. */

/** What can be unclear. `term` is an unexplained abbreviation or name, `missing` a part of the brief, `secret` what does not belong in it. */
export const KINDS = [
  'secret',
  'missing',
  'time',
  'priority',
  'quality',
  'amount',
  'reference',
  'owner',
  'term',
  'belittling',
] as const;
export type Kind = (typeof KINDS)[number];

/** What makes a phrase clear after all when it stands in the same sentence. */
export type Cure =
  | 'when'
  | 'clock'
  | 'reason'
  | 'number'
  | 'limit'
  | 'money'
  | 'criteria'
  | 'source'
  | 'decider'
  | 'list';

/** Why, and what to write instead. */
export interface Advice {
  readonly why: string;
  readonly instead: string;
}

/** What one click can do: strike the phrase, put the deadline of the brief or a [placeholder] in its place, or add one behind it. */
export type FixRule = 'remove' | 'deadline' | { readonly put: string } | { readonly add: string };

/**
 * Phrases that fail for the same reason. In a phrase `a|b` is either, `~` any ending, `?` may be missing, `_` any one word,
 * and `*liste` any word that ends so.
 */
export interface PhraseGroup {
  readonly kind: Kind;
  readonly write: readonly string[];
  readonly why?: string;
  readonly instead?: string;
  readonly fix?: FixRule;
  /** Instead of the cures of its kind. */
  readonly cures?: readonly Cure[];
  /** Unclear also where it is denied: “nicht zu lang”. */
  readonly evenDenied?: boolean;
  /** Fields whose purpose it is to say such things. */
  readonly notIn?: readonly string[];
  /** Health and the like: left alone wherever the sentence says no. */
  readonly code?: string;
}

export const MISSING = [
  'verb',
  'title',
  'result',
  'format',
  'criterion',
  'date',
  'written',
  'weekday',
  'time',
  'past',
  'weekend',
  'holiday',
  'deadlines',
  'cap',
  'effort',
  'link',
  'personal',
  'role',
  'questions',
] as const;
export type Missing = (typeof MISSING)[number];

export interface Wording {
  readonly kinds: Readonly<Record<Kind, Advice & { readonly name: string; readonly fix?: FixRule }>>;
  /** `act`: what the button says that takes a deadline over. */
  readonly missing: Readonly<Record<Missing, Advice & { readonly title: string; readonly act?: string }>>;
  readonly secrets: Readonly<Record<'password' | 'iban' | 'card' | 'health', Advice & { readonly title: string }>>;
  /** Endings that `~` stands for. */
  readonly endings: readonly string[];
  readonly phrases: readonly PhraseGroup[];
  /** Harmless phrases that contain a vague one. */
  readonly fine: readonly string[];
  readonly negations: readonly string[];
  /** Words that introduce a deadline or a rhythm. */
  readonly deadlineWords: readonly string[];
  readonly reasonWords: readonly string[];
  readonly limitWords: readonly string[];
  readonly numberWords: readonly string[];
  /** Articles that count as one before a unit: “within an hour”. */
  readonly oneWords: readonly string[];
  readonly moneyWords: readonly string[];
  readonly criteriaWords: readonly string[];
  readonly deciderWords: readonly string[];
  readonly rhythmWords: readonly string[];
  readonly timeUnits: readonly string[];
  readonly clockWords: readonly string[];
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly abbreviations: readonly string[];
  /** Lines that begin so show how it should not be. */
  readonly badExamples: readonly string[];
  readonly definite: readonly string[];
  /** What may stand between article and document: “the mailing list”. */
  readonly compoundWords: readonly string[];
  readonly documents: readonly string[];
  /** Of them, what any document may be called: “the file” is clear once one is named anywhere in the brief. */
  readonly anyDocument: readonly string[];
  readonly samples: readonly string[];
  /** Data of other people, also in two words: “customer data”. */
  readonly personal: readonly string[];
  /** What says that a contract on processing them exists. */
  readonly processing: readonly string[];
  readonly contains: readonly string[];
  readonly known: readonly string[];
  readonly means: readonly string[];
  readonly titles: readonly string[];
  readonly firstNames: readonly string[];
  /** Right before a name they greet or take leave: “Liebe”, “Grüße”, “LG”. */
  readonly greetings: readonly string[];
  readonly owns: readonly string[];
  readonly belongsTo: readonly string[];
  readonly joins: readonly string[];
  readonly formats: readonly string[];
  readonly verbs: readonly string[];
  readonly verbEndings: readonly string[];
  readonly roles: readonly string[];
  readonly nothing: readonly string[];
  /** Near a number of hours they limit the whole task. */
  readonly capWords: readonly string[];
  readonly effortUnits: readonly string[];
  /** What is asked, and by which way. */
  readonly askWords: readonly string[];
  readonly channelWords: readonly string[];
  /** Two words that begin a criterion: “fertig, wenn”. */
  readonly doneWords: readonly string[];
  readonly untilWords: readonly string[];
  /** Before “bis” they say how long something lasts: “gültig bis 30.6.”. */
  readonly lastingWords: readonly string[];
  readonly secretWords: readonly string[];
  /** Behind them a name and a password stand side by side: `Zugang: anna / Sommer2026!`. */
  readonly accessWords: readonly string[];
}
