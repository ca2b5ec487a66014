/** Work that may wait until the person sees the answer. */

/**
 * Runs a task right after the next frame is painted, and before the page goes away, whichever comes first; asked again meanwhile, it still runs once.
 * Where there are no frames (a hidden page, a test) it runs at once.
 */
export function afterFrame(task: () => void): () => void {
  let isWaiting = false;
  const run = (): void => {
    if (!isWaiting) return;
    isWaiting = false;
    globalThis.removeEventListener?.('pagehide', run);
    task();
  };
  return () => {
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) return task();
    if (isWaiting) return;
    isWaiting = true;
    addEventListener('pagehide', run);
    requestAnimationFrame(() => setTimeout(run));
  };
}
