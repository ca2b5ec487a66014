/** Finds all tools by where they lie. For tests, builds and the binder; a page with one tool loads that one only. */
import type { AnyTool } from './tool.ts';

const files = import.meta.glob<{ tool: AnyTool }>('./*/tool.ts', { eager: true });

/** Every tool by its id. Throws when a folder and its tool disagree about the name. */
export const tools: Readonly<Record<string, AnyTool>> = Object.fromEntries(
  Object.entries(files).map(([path, { tool }]) => {
    const folder = path.split('/')[1];
    if (tool.id !== folder)
      throw new Error(`src/tools/${folder}/tool.ts calls itself “${tool.id}”. Folder and id must be the same.`);
    return [tool.id, tool];
  }),
);
