/**
 * A page that is laid out and never drawn, for programs that measure and do not look: drawing was a sixth
 * of walking through all pages, 125 core-seconds with it and 101 to 108 without. What waits for a frame waits for ever on it.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Chrome's headless shell knows of it; with other browsers it is a page like any. */
export async function openUndrawn(browser: Browser, context: BrowserContext): Promise<Page> {
  const first = await context.newPage();
  const [frame, whole] = [await context.newCDPSession(first), await browser.newBrowserCDPSession()];
  try {
    const { targetInfo } = await frame.send('Target.getTargetInfo');
    const opened = context.waitForEvent('page');
    opened.catch(() => undefined); // it is never opened where this is unknown
    await whole.send('Target.createTarget', {
      url: 'about:blank',
      enableBeginFrameControl: true,
      browserContextId: targetInfo.browserContextId ?? '',
    });
    const page = await opened;
    await first.close();
    return page;
  } catch {
    return first;
  } finally {
    await whole.detach();
  }
}
