/** Sayings of the week that screen, paper and text share. */
import { fill } from '#lib/fill.ts';

interface CarriedLabels {
  /** From the first time on. */
  readonly carriedTimes: readonly string[];
  readonly carriedMany: string;
}

/** `einmal mitgenommen` · `zum dritten Mal mitgenommen` */
export function sayCarried(times: number, labels: CarriedLabels): string {
  return labels.carriedTimes[times - 1] ?? fill(labels.carriedMany, { n: times });
}
