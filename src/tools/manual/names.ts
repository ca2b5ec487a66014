/** How the two are called inside a sentence: by name where there is one. */
import type { Around } from '../around.ts';
import type { OneSide } from './tool.ts';

export function namesIn(
  { card }: Pick<Around, 'card'>,
  labels: { readonly theClient: string; readonly theAssistant: string },
): Readonly<Record<OneSide, string>> {
  return { client: card.client.trim() || labels.theClient, assistant: card.assistant.trim() || labels.theAssistant };
}
