/** The farewell as Markdown: what is chosen for print, and only what was entered. What one side thought alone is never in it. */
import { formatDay } from '#lib/days.ts';
import { fill } from '#lib/fill.ts';
import { phasesOf } from '#lib/step-lines.ts';
import type { Shown } from '../face.ts';
import { stepText } from '../steps/step-text.ts';
import { accessIn, DELETION, type Farewell, HANDOVER, SHEETS, type Sheet, tasksIn } from './document.ts';
import { referenceOf } from './letters.ts';
import { phasesFor } from './plan.ts';
import { sayDate } from './say.ts';
import type { Words } from './view.tsx';

type Props = Shown<Farewell, Words>;
type Lines = readonly string[];

const listed = (parts: readonly string[]): string => `- ${parts.filter((part) => part.trim() !== '').join(' · ')}`;
const titled = (title: string, text: string): Lines =>
  text.trim() === '' ? [] : [`**${title}**`, '', text.trim(), ''];

/** A step that is a sentence to be said comes along once one of the others was prepared. */
function talk({ value, words: { labels }, locale }: Props): Lines {
  const day = value.lastOn === '' ? '' : formatDay(value.lastOn, locale, 'long');
  const isBegun = Object.values(value.talk).some((text) => text.trim() !== '');
  return labels.talk.steps.flatMap(({ id, title, say, sayOpen = '' }) => {
    const said = say === undefined || !isBegun ? '' : day === '' ? sayOpen : fill(say, { day });
    return titled(title, value.talk[id as keyof Farewell['talk']] ?? said);
  });
}

function plan(props: Props): Lines {
  const { value, words } = props;
  return phasesOf(value, phasesFor(words, value.variant)).flatMap(({ title, items }) =>
    items.length === 0
      ? []
      : [`### ${title}`, '', ...items.flatMap((item) => stepText(item, sayDate(value, item, props), props)), ''],
  );
}

function access({ value, words: { labels }, sides, locale }: Props): Lines {
  const { access: words } = labels;
  const day = (on: string): string => (on === '' ? '' : formatDay(on, locale, 'field'));
  const rows = accessIn(value).map(({ name, purpose, role, revoker, on, state, doneOn }) =>
    listed([
      name,
      purpose,
      role,
      `${words.revoker}: ${sides[revoker]}`,
      on === '' ? labels.onLast : day(on),
      `${words.states[state]} ${day(doneOn)}`.trim(),
    ]),
  );
  return rows.length === 0 ? [] : [...rows, ''];
}

function handover({ value, words: { labels }, locale }: Props): Lines {
  const tasks = tasksIn(value).map(({ text, state, on, next }) =>
    listed([text, state, on === '' ? '' : formatDay(on, locale, 'field'), next && `${labels.tasks.next}: ${next}`]),
  );
  return [
    ...(tasks.length === 0 ? [] : [`**${labels.tasks.title}**`, '', ...tasks, '']),
    ...HANDOVER.flatMap((id) => titled(labels.handover[id].label, value.handover[id])),
  ];
}

function reference({ value, words: { labels }, locale, around }: Props): Lines {
  const { isOwn, tasks, example } = value.reference;
  const isBegun = isOwn || `${tasks}${example}`.trim() !== '';
  return isBegun ? [referenceOf(value, around.card, labels.reference.draft, locale), ''] : [];
}

function deletion({ value, words: { labels } }: Props): Lines {
  const parts = DELETION.flatMap((id) => titled(labels.deletion[id].label, value.deletion[id]));
  return parts.length === 0 ? [] : [...parts, labels.deletion.confirm, ''];
}

const PARTS: Readonly<Record<Sheet, (props: Props) => Lines>> = {
  talk,
  plan,
  access,
  handover,
  reference,
  deletion,
};

export function asText(props: Props): string {
  const { value, words, locale } = props;
  const { title, labels } = words;
  const last =
    value.lastOn === '' ? labels.noLast : fill(labels.leaveLast, { day: formatDay(value.lastOn, locale, 'full') });
  const parts = SHEETS.filter((sheet) => !value.leftOut[sheet]).flatMap((sheet) => {
    const lines = PARTS[sheet](props);
    return lines.length === 0 ? [] : [`## ${labels.sheets[sheet]}`, '', ...lines];
  });
  return [`# ${title}`, '', `${last} (${labels.variants[value.variant]})`, '', ...parts].join('\n');
}
