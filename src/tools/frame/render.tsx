/** A tool as the server writes it: the empty form, readable and printable without JavaScript. */
import { renderToString } from 'react-dom/server';
import { loadFace } from '../faces.ts';
import { Frame } from './frame.tsx';
import type { ToolWords } from './wake.tsx';

export async function renderTool(id: string, words: ToolWords, level: 2 | 3): Promise<string> {
  const html = renderToString(<Frame face={await loadFace(id)} {...words} level={level} />, { identifierPrefix: id });
  return html.replaceAll(' autoComplete=', ' autocomplete='); // as HTML spells it: packs better, fifty times over
}
