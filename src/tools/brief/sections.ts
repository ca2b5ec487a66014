/** The brief as it is read: heading and text of each part in order, the same for paper and for Markdown. */
import { counted, fill } from '#lib/fill.ts';
import { readHours } from '#lib/read-hours.ts';
import { type Locale, regions } from '#locales';
import type { Collaboration } from '../collaboration.ts';
import type { Shown } from '../face.ts';
import { sayDeadline, sayElsewhere } from './deadline.ts';
import { type Brief, inFormOrder, type TextField } from './tool.ts';
import type { Words } from './view.tsx';

/** A part of the brief that can be asked about. */
export type PartId = TextField | 'due';

interface Section {
  readonly id: PartId;
  readonly label: string;
  /** '' when nobody has answered yet. */
  readonly text: string;
  /** Lines to write on, on paper, while the text is empty. */
  readonly lines: number;
  /** Stands beside the part before or after it on paper. */
  readonly isHalf: boolean;
}

/** Parts that stand beside another on paper, and how many lines they have; every other has two. */
const HALVES: Readonly<Partial<Record<PartId, number>>> = {
  included: 2,
  excluded: 2,
  inputs: 2,
  access: 2,
  due: 1,
  interim: 1,
  capHours: 1,
  atCap: 1,
};

/** `3` → `3 Stunden`, `2.5` → `2,5 Stunden`, of a series `3 Stunden je Durchgang`; words stay as they were typed. */
export function sayHours(
  { capHours, repeat }: Pick<Brief, 'capHours' | 'repeat'>,
  labels: Words['labels'],
  locale: Locale,
): string {
  const hours = readHours(capHours);
  if (hours === undefined) return capHours.trim();
  const said = counted(labels.hours, hours, { n: hours.toLocaleString(regions[locale]) });
  return repeat === '' ? said : fill(labels.eachRun, { hours: said });
}

/** Names on this brief: its own where they differ, else those of the collaboration. */
export function namesOf({ from, to }: Brief, { client, assistant }: Collaboration) {
  return { client: from.trim() || client.trim(), assistant: to.trim() || assistant.trim() };
}

type Asked = Pick<Shown<Brief, Words>, 'value' | 'words' | 'sides' | 'frame' | 'locale' | 'around'>;

export function sectionsOf(asked: Asked): readonly Section[] {
  const { value: brief, words, locale } = asked;
  const textOf = (id: PartId): string => {
    if (id === 'due') return [sayDeadline(asked), ...sayElsewhere(asked)].filter(Boolean).join('\n');
    return id === 'capHours' ? sayHours(brief, words.labels, locale) : brief[id].trim();
  };
  return PARTS.slice(1).map((id) => ({
    id,
    label: nameOfPart(id, words),
    text: textOf(id),
    lines: HALVES[id] ?? 2,
    isHalf: id in HALVES,
  }));
}

/** What a part is called, the title included. */
export function nameOfPart(part: PartId, { labels }: Words): string {
  return labels.fields[part].label;
}

/** All parts in the order they are read, the title first. */
export const PARTS: readonly PartId[] = inFormOrder('due');

/** Characters in one printed line of a whole and of a half part. */
const WIDTH = { whole: 92, half: 44 } as const;

/** The two parts that need the most room on paper, the longer first. */
export function longestParts(sections: readonly Section[]): readonly [Section, Section] {
  const linesOf = ({ text, isHalf }: Section): number =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / WIDTH[isHalf ? 'half' : 'whole'])), 0);
  const [first, second] = [...sections].sort((a, b) => linesOf(b) - linesOf(a));
  return [first!, second!];
}
