/** Standings and verdicts in words. */
import { fill } from '#lib/fill.ts';
import type { Must } from './answers.ts';
import type { Standing } from './compare.ts';
import { RATINGS, type Verdict } from './tool.ts';
import type { Words } from './view.tsx';

type Labels = Words['labels'];

/** `eher nicht` · `eher, dazu Offenes` · `weiß ich noch nicht` · `keine Antwort` */
export function sayStanding({ step, isPartOpen, isUnknown }: Standing, { scale, partly, noAnswer }: Labels): string {
  if (step === undefined) return isUnknown ? scale.unknown : noAnswer;
  const answer = scale[RATINGS[step] ?? 'unknown'];
  return isPartOpen ? fill(partly, { answer }) : answer;
}

/** What a side leaves free of the list is no must for it; one the other side added itself it may never have seen. */
export const sayVerdict = (
  verdict: Verdict | '',
  must: Must | undefined,
  { verdicts, noMust, noAnswer }: Labels,
): string => (verdict !== '' ? verdicts[verdict] : must?.question === '' ? noAnswer : noMust);
