/** Findings as they are listed: one entry per phrase, however often it stands in the brief. */
import type { Finding } from './finding.ts';

export interface Hint extends Finding {
  /** How many more times the same phrase stands in the brief. */
  readonly more: number;
}

export function hintsOf(findings: readonly Finding[]): readonly Hint[] {
  const hints = new Map<string, Hint>();
  for (const finding of findings) {
    const first = hints.get(finding.id);
    hints.set(finding.id, first ? { ...first, more: first.more + 1 } : { ...finding, more: 0 });
  }
  return [...hints.values()];
}
