/**
 * Brings a tool on a page to life. The server has written its empty form into the page (render.tsx); when it comes near, its face and its
 * words are fetched side by side and React takes over what is there. Not an Astro island: that would put 4 kB of loader and all
 * words of the tool into every page that shows one, also for readers who never touch it.
 */
import { startTransition } from 'react';
import { fetchWords } from '#browser/words.ts';
import { loadFace } from '../faces.ts';
import { Frame, type FrameProps } from './frame.tsx';
import { takeOver } from './take-over.tsx';

const loadRestored = () => import('#browser/restored.ts');

/** What the page fetches for a tool in one language. */
export type ToolWords = Pick<FrameProps, 'words' | 'frame' | 'sides' | 'locale'>;

/**
 * @param place the element with `data-wake` (tool id) and `data-level`; the page's `lang` says which words
 * @param onLost see takeOver()
 */
export async function wake(place: HTMLElement, onLost: (reason?: string) => void): Promise<void> {
  const { wake: id = '', level } = place.dataset;
  const [face, words] = await Promise.all([loadFace(id), fetchWords<ToolWords>(id)]);
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'back_forward') await (await loadRestored()).takeOutRestored(place);
  // In pieces: taking over a long form at once would hold up what the person does meanwhile.
  startTransition(() =>
    takeOver(place, <Frame face={face} {...words} level={level === '2' ? 2 : 3} />, id, words.frame, onLost),
  );
}
