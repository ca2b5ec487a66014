/** A document as Markdown, whoever's words are in it. */
import { forMarkdown, laidOut } from '#lib/markdown.ts';
import type { Face, Shown } from '../face.ts';

/** Rejects where its code cannot be loaded. */
export async function writtenOut<Value, Words>(
  { loadText }: Pick<Face<Value, Words>, 'loadText'>,
  shown: Shown<Value, Words>,
): Promise<string> {
  const { asText } = await loadText();
  return laidOut(asText({ ...shown, value: forMarkdown(shown.value), around: forMarkdown(shown.around) }));
}
