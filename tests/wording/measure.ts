/** How often the check of briefs is right: findings expected by the corpus against findings made, per kind. */
import { readFileSync } from 'node:fs';
import { check } from '#tools/brief/check/check.ts';
import type { Finding } from '#tools/brief/check/finding.ts';
import { spellOut } from '#tools/brief/check/spell-out.ts';
import { KINDS, type Kind, type Wording } from '#tools/brief/check/wording.ts';
import { type Brief, tool } from '#tools/brief/tool.ts';

/** tuned: looked at while phrases were written · held: written before the check, not looked at · fresh: written after it to avoid its phrases ·
 * last: written before the second round of tuning, never looked at. */
export const PARTS = ['tuned', 'held', 'fresh', 'last'] as const;
export type Part = (typeof PARTS)[number];
interface Labelled {
  /** `kind: phrase`, for what is missing `missing: code`. */
  readonly finds: readonly string[];
  readonly part: Part;
}
interface Corpus {
  readonly today: string;
  readonly sentences: readonly (Labelled & { readonly text: string })[];
  /** A brief without a finding, and changes to it. */
  readonly whole: Partial<Brief>;
  readonly briefs: readonly (Labelled & { readonly change: Partial<Brief> })[];
}
export interface Tally {
  right: number;
  /** Pointed out, not expected. */
  tooMany: number;
  /** Expected, not pointed out. */
  missed: number;
}
export interface Measured {
  readonly kinds: Readonly<Record<Kind, Tally>>;
  readonly all: Tally;
  readonly texts: number;
  /** One line per mistake, for those who tune. */
  readonly mistakes: readonly string[];
}

const read = <Content>(path: string): Content =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Content;
export const wordingOf = (locale: string): Wording => read(`content/wording/${locale}.json`);
export const corpusOf = (locale: string): Corpus => read(`tests/wording/corpus.${locale}.json`);

export function measure(locale: string, part: Part): Measured {
  const { today, sentences, whole, briefs } = corpusOf(locale);
  const wording = wordingOf(locale);
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, { right: 0, tooMany: 0, missed: 0 }])) as Record<
    Kind,
    Tally
  >;
  const mistakes: string[] = [];
  let texts = 0;
  const judge = (where: string, finds: readonly string[], found: readonly Finding[]): void => {
    texts += 1;
    const open = [...found];
    for (const expected of finds) {
      const [kind = '', phrase = ''] = expected.split(/: (.*)/);
      const at = open.findIndex((one) => one.kind === kind && isMeant(one, phrase));
      const tally = kinds[kind as Kind];
      if (at < 0) {
        tally.missed += 1;
        mistakes.push(`missed   ${expected}  ←  ${where}`);
      } else {
        tally.right += 1;
        open.splice(at, 1);
      }
    }
    for (const { kind, phrase, id } of open) {
      kinds[kind].tooMany += 1;
      mistakes.push(`too many ${kind}: ${phrase} (${id})  ←  ${where}`);
    }
  };
  const isPart = (labelled: Labelled): boolean => labelled.part === part;
  const look = (brief: Brief): readonly Finding[] => check(brief, { wording, today, explained: [], deadline: '' });
  for (const { text, finds } of sentences.filter(isPart))
    judge(
      text,
      finds,
      look({ ...tool.empty, steps: text }).filter(({ kind }) => kind !== 'missing'),
    );
  for (const { change, finds } of briefs.filter(isPart))
    judge(JSON.stringify(change), finds, look(tool.decode({ ...tool.empty, ...whole, ...change })));
  return { kinds, all: sumOf(Object.values(kinds)), texts, mistakes };
}

function isMeant({ kind, id, phrase }: Finding, expected: string): boolean {
  if (kind === 'missing') return id === `missing-${expected}`;
  const [a, b] = [spellOut(phrase), spellOut(expected)];
  return a.includes(b) || b.includes(a);
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { right, tooMany, missed }) => ({
      right: sum.right + right,
      tooMany: sum.tooMany + tooMany,
      missed: sum.missed + missed,
    }),
    { right: 0, tooMany: 0, missed: 0 },
  );
}
export const precisionOf = ({ right, tooMany }: Tally): number =>
  right + tooMany === 0 ? 1 : right / (right + tooMany);
export const recallOf = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));
