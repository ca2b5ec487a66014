/** Sheets as rooms show them: a tool's face, and the style sheet that otherwise stands in the pages with that tool only. */
import { addStyleSheet } from '#browser/style-sheet.ts';
import type { AnyFace } from '#tools/face.ts';
import { loadFace } from '#tools/faces.ts';

const styles = import.meta.glob<string>('../tools/*/style.css', { query: '?url', import: 'default', eager: true });

/** @throws where the tool's code or its style sheet cannot be loaded */
export async function loadDressed(id: string): Promise<AnyFace> {
  const style = styles[`../tools/${id}/style.css`];
  const [face] = await Promise.all([loadFace(id), style && addStyleSheet(style)]);
  return face;
}
