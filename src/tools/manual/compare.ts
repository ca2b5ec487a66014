/** What the two pages have in common and where they differ, in words. Never a score: a difference is something to know, not a fault. */
import { fill } from '#lib/fill.ts';
import type { Party } from '#lib/sides.ts';
import { choiceOf, type Manual, type Prompt } from './tool.ts';

interface Difference {
  readonly id: string;
  readonly sentence: string;
  readonly tip: string;
}
interface Comparison {
  readonly differences: readonly Difference[];
  /** Labels of the prompts in which both chose the same. */
  readonly same: readonly string[];
}

/** @param names how the two are called inside a sentence */
export function compare(
  manual: Manual,
  prompts: readonly Prompt[],
  names: Readonly<Record<Party, string>>,
): Comparison {
  const differences: Difference[] = [];
  const same: string[] = [];
  for (const prompt of prompts) {
    const [client, assistant] = [choiceOf(manual, 'client', prompt), choiceOf(manual, 'assistant', prompt)];
    if (client === '' || assistant === '') continue;
    if (client === assistant) same.push(prompt.label);
    else {
      const phrase = (id: string): string => prompt.options?.find((option) => option.id === id)?.phrase ?? '';
      const sentence = fill(prompt.difference ?? '', { ...names, a: phrase(client), b: phrase(assistant) });
      // A name may stand first, and “die Assistenz” is one too.
      differences.push({
        id: prompt.id,
        sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1),
        tip: prompt.tip ?? '',
      });
    }
  }
  return { differences, same };
}
