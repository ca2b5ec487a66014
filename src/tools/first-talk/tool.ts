/** The first talk: which questions are asked, what was answered, how to go on, and what is agreed. */
import { fill } from '#lib/fill.ts';
import { byDay } from '../sheet-order.ts';
import { defineTool } from '../tool.ts';
import { decode, type FirstTalk, promisesIn, type Theme } from './document.ts';
import { linesIn, progressOf } from './lines.ts';

interface TalkWords {
  readonly themes: readonly Theme[];
  readonly labels: { readonly dueTalk: string };
}

export const tool = defineTool<FirstTalk, TalkWords>({
  id: 'first-talk',
  onlyWhenAsked: true, // several people may be talked to before one of them is chosen
  one: false,
  decode,
  nameOf: ({ person }) => person,
  inOrder: byDay(({ heldOn }: FirstTalk) => heldOn),
  withName: (talk, person) => ({ ...talk, person }),
  // Each side talks with the other: a copy would be called by its reader's own name.
  staysHere: ['person'],
  fromThere: (talk, person) => ({ ...talk, person }),
  due: (talk, { labels }) => [
    {
      id: 'talk',
      on: talk.heldOn,
      text: fill(labels.dueTalk, { name: talk.person || '…' }),
      side: 'both',
      isDone: talk.next !== '',
    },
    ...promisesIn(talk).map(({ id, text, side, on, done }) => ({ id, on, text, side, isDone: done })),
  ],
  tells: (talk) =>
    promisesIn(talk).map(({ id, text, side, on, done }) => ({ id, kind: 'task', text, side, on, isDone: done })),
  progress: (talk, { themes }) => progressOf(themes.flatMap((one) => linesIn(talk, one))),
});
