/** Standings and verdicts in words. */
import { fill } from '#lib/fill.ts';
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

export const sayVerdict = (verdict: Verdict | '', { verdicts, noMust }: Labels): string =>
  verdict === '' ? noMust : verdicts[verdict];
