/** How far a brief is, in words: open, nearly ready, ready. Never a figure that looks exact. */
import type { Finding } from './finding.ts';

export type Verdict = 'empty' | 'open' | 'nearly' | 'ready';

/** So few hints can be cleared up in a minute or two (rule of thumb). */
const FEW = 3;

/** @param findings those that are not dismissed @param placeholders places in [brackets] still to fill @param answered of the twelve questions */
export function verdictOf(findings: readonly Finding[], placeholders: number, answered: number): Verdict {
  if (answered === 0) return 'empty';
  const open = findings.length + placeholders;
  if (open === 0) return 'ready';
  return open <= FEW && !findings.some(({ kind }) => kind === 'secret') ? 'nearly' : 'open';
}
