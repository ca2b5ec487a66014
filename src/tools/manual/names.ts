/** How the two are called inside a sentence: by name where there is one. */
import type { Party } from '#lib/sides.ts';
import type { Around } from '../around.ts';

export function namesIn(
  { card }: Pick<Around, 'card'>,
  labels: { readonly theClient: string; readonly theAssistant: string },
): Readonly<Record<Party, string>> {
  return { client: card.client.trim() || labels.theClient, assistant: card.assistant.trim() || labels.theAssistant };
}
