/** What a tool can know of its surroundings: who the two are, what other tools of the collaboration tell, and its own documents elsewhere. */
import type { Party, Side } from '#lib/sides.ts';
import { type Collaboration, collaboration } from './collaboration.ts';

/** Something a document tells the other tools of its collaboration. One meaning per kind, whoever tells it; `id` lasts inside the document. */
export type Telling = { readonly id: string } & (
  | {
      /** task: a piece of work, agreed or described · action: a promise from a talk */
      readonly kind: 'task' | 'action';
      readonly text: string;
      readonly side: Side;
      /** Day it is due, `YYYY-MM-DD`, or ''. */
      readonly on: string;
      readonly isDone: boolean;
    }
  | {
      /** A talk, and what it left for the next one once it took place. */
      readonly kind: 'talk';
      readonly text: string;
      /** Its day, `YYYY-MM-DD`, or ''. */
      readonly on: string;
      readonly isHeld: boolean;
    }
  | {
      /** An open question. */
      readonly kind: 'question';
      readonly text: string;
      readonly isBlocking: boolean;
    }
  | {
      /** Access somebody was given: to what, what for, with which role, and who takes it back. */
      readonly kind: 'access';
      readonly text: string;
      readonly purpose: string;
      readonly role: string;
      readonly revoker: Side;
    }
  | {
      /** A word of this collaboration that outsiders do not know. */
      readonly kind: 'term';
      readonly text: string;
      readonly meaning: string;
    }
  | {
      /** How soon one side answers on one channel, in its own words. */
      readonly kind: 'answerTime';
      readonly side: Party;
      readonly text: string;
      readonly within: string;
    }
  | {
      /** What may be done when nobody answers. */
      readonly kind: 'noAnswer';
      readonly text: string;
    }
  | {
      /** The hours that were agreed. */
      readonly kind: 'hours';
      readonly hours: number;
      readonly per: 'week' | 'month';
      /** Whether they are the most there may be: “at least so many” is no cap. */
      readonly isCap: boolean;
    }
  | {
      /** One run of a task, from the day it was handed over. */
      readonly kind: 'run';
      readonly text: string;
      readonly stage: 'given' | 'done';
      /** Day it came to that stage, `YYYY-MM-DD`, or ''. */
      readonly on: string;
      /** Hours it took, as typed; '' while nobody said. */
      readonly hours: string;
    }
  | {
      /** What a step of the plan asks for has happened on this sheet. */
      readonly kind: 'reached';
      /** Id of the step. */
      readonly step: string;
    }
  | {
      /** A day somebody took from the first one, by a count, and that stays where it is when that one moves. */
      readonly kind: 'counted';
      readonly what: 'review' | 'talk';
      /** `YYYY-MM-DD`, or ''. */
      readonly on: string;
    }
  | {
      /** The last day of the collaboration, `YYYY-MM-DD`. */
      readonly kind: 'end';
      readonly on: string;
    }
  | {
      /** Public holidays somebody chose to skip: their region, and its days in one text (`lib/holidays.ts`). */
      readonly kind: 'daysOff';
      readonly region: string;
      readonly daysOff: string;
    }
);
type TellingKind = Telling['kind'];

/** A telling and where it comes from. */
export type Told = Telling & {
  readonly toolId: string;
  /** Id of the document that tells it. */
  readonly documentId: string;
};

/** A document of the same tool in another collaboration: another candidate, another client. */
export interface Sibling {
  readonly documentId: string;
  readonly card: Collaboration;
  readonly value: unknown;
}

/** A collaboration as others know it. */
interface Known {
  readonly id: string;
  readonly card: Collaboration;
  /** A number that tells it apart from others of the same name (`nthOf`). */
  readonly nth: string;
  readonly isHere: boolean;
}

export interface Around {
  readonly card: Collaboration;
  /** What tells the present one apart from others of its name; '' without a name, too. */
  readonly nth: string;
  readonly told: readonly Told[];
  readonly siblings: readonly Sibling[];
  /** All collaborations that are not put away, and the present one; their order does not depend on which one that is. */
  readonly collaborations: readonly Known[];
}

/** On the server, in the first render, and where nothing is stored. */
export const NOTHING_AROUND: Around = Object.freeze({
  card: collaboration.empty,
  nth: '',
  told: [],
  siblings: [],
  collaborations: [],
});

/** What is told of one kind, with its own fields. */
export function toldOf<Kind extends TellingKind>(
  { told }: Pick<Around, 'told'>,
  kind: Kind,
): readonly (Told & { readonly kind: Kind })[] {
  return told.filter((one): one is Told & { readonly kind: Kind } => one.kind === kind);
}
