/**
 * Frames for pages no person looks at: laid out, never drawn, thirty a second. What a page does with a frame happens, an animation, a scroll, a tool
 * that wakes when it is seen; the pixels, 60 times a second and thrown away, do not. Over all stories 453 core-seconds with them, 411 without.
 */
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Chrome's headless shell then waits to be asked for each frame; other browsers do not know these, and draw by themselves. */
export const ASKED_FOR_FRAMES: readonly string[] = [
  '--enable-begin-frame-control',
  '--run-all-compositor-stages-before-draw',
];
const PACE_MS = 30;

/** Asks for the frames of every page of a browser until the page is gone, one page after the other: two at once end Chromium. */
export function askForFrames(browser: Browser): void {
  let last: Promise<unknown> = Promise.resolve();
  const frame = async (page: Page, open: BrowserContext['newCDPSession']): Promise<void> => {
    const session = await open(page);
    for (;;) {
      const next = last.then(() => session.send('HeadlessExperimental.beginFrame', { noDisplayUpdates: true }));
      last = next.catch(() => undefined);
      await next;
      await setTimeout(PACE_MS);
    }
  };
  browser.on('context', (context) => {
    const open = context.newCDPSession.bind(context); // before a test sees it: this session is not one of the test (page.ts)
    context.on('page', (page) => void frame(page, open).catch(() => undefined));
  });
}
