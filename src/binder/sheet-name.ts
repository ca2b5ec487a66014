/** Sheets by their names, in the language of the page. */
import { tools as rules } from '#tools/registry.ts';
import type { BinderWords } from './words.ts';

/** @param name as the sheet has it; one the tool gave by itself may be of another language */
export function sheetName(
  toolId: string,
  name: string,
  { tools, words }: Pick<BinderWords, 'tools' | 'words'>,
): string {
  const naming = tools.find(({ id }) => id === toolId)?.naming;
  const said = naming ? rules[toolId]?.nameIn?.(name, naming) : name;
  return said?.trim() || words.untitled;
}
