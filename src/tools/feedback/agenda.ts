/** The talk as content describes it: its parts with minutes, and the questions that fit it. */
import type { FormatId } from './formats.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
}
interface Format {
  readonly id: string;
  readonly name: string;
  readonly focus: string;
  /** Minutes of each part. */
  readonly minutes: Readonly<Record<string, number>>;
}
interface Question {
  readonly id: string;
  readonly part: string;
  readonly formats: readonly string[];
  readonly text: string;
}
interface TalkContent {
  readonly formats: readonly Format[];
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
}

/** The format by its id. Throws for one that content does not describe. */
export function findFormat({ formats }: Pick<TalkContent, 'formats'>, id: FormatId): Format {
  const found = formats.find((format) => format.id === id);
  if (!found) throw new Error(`content/tools/feedback.json describes no format “${id}”.`);
  return found;
}

export function partsOf(content: TalkContent, id: FormatId): readonly (Part & { readonly minutes: number })[] {
  const { minutes } = findFormat(content, id);
  return content.parts.map((part) => ({ ...part, minutes: minutes[part.id] ?? 0 })).filter((part) => part.minutes > 0);
}

/** The questions to prepare, in the order of the talk. */
export function questionsOf({ parts, questions }: TalkContent, id: FormatId): readonly Question[] {
  return parts.flatMap((part) => questions.filter((one) => one.part === part.id && one.formats.includes(id)));
}

export function lengthOf({ minutes }: Pick<Format, 'minutes'>): number {
  return Object.values(minutes).reduce((sum, part) => sum + part, 0);
}
