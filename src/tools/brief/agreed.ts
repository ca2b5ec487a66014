/** What the other tools of the collaboration already know and a brief need not ask again. */
import { fill } from '#lib/fill.ts';
import { type Around, type Told, toldOf } from '../around.ts';
import { namesOf } from './sections.ts';
import type { Brief } from './tool.ts';
import type { Words } from './view.tsx';

const withoutStop = (text: string): string => text.trim().replace(/\.+$/, '');

/** Who answers questions, where, how soon, and what holds when nobody does, as agreed; '' when nothing is agreed. */
export function agreedAnswers(brief: Brief, around: Around, { labels }: Pick<Words, 'labels'>): string {
  const channels = toldOf(around, 'answerTime')
    .filter(({ side, text }) => side === 'client' && text.trim() !== '')
    .map(({ text: channel, within }) =>
      within.trim() === ''
        ? `${withoutStop(channel)}.`
        : fill(labels.askWhere, { channel: withoutStop(channel), within: withoutStop(within) }),
    )
    .join(' ');
  const name = namesOf(brief, around.card).client;
  const ask = name === '' ? fill(labels.askAnyClient, { channels }) : fill(labels.askClient, { name, channels });
  const ifNobody = toldOf(around, 'noAnswer').map(({ text }) => fill(labels.ifNobody, { text: text.trim() }));
  return [...(channels === '' ? [] : [ask]), ...ifNobody].join('\n');
}

/** Tasks the two agreed on elsewhere that no brief describes yet, each once. */
export function tasksWithoutBrief(
  around: Around,
  ownTitle: string,
): readonly Pick<Told & { kind: 'task' }, 'text' | 'on'>[] {
  const tasks = toldOf(around, 'task');
  const nameOf = (text: string): string => text.trim().toLowerCase();
  const known = new Set(
    [ownTitle, ...tasks.filter(({ toolId }) => toolId === 'brief').map(({ text }) => text)].map(nameOf),
  );
  return tasks.filter(({ toolId, text, isDone }) => {
    if (toolId === 'brief' || isDone || text.trim() === '' || known.has(nameOf(text))) return false;
    known.add(nameOf(text));
    return true;
  });
}
