/** One Chromium for all tests of a worker, beside them: over a socket from the main process it took a tenth more. It ends with its worker. */
import { type Browser, chromium } from 'playwright-core';
import { launchOptions } from './chromium.mjs';
import { ASKED_FOR_FRAMES, askForFrames } from './frames.ts';

/**
 * Two tests at once keep two cores busy; helping threads of V8 only take turns with them. With room for young objects, and without making code
 * fast that runs once: 186 to 197 core-seconds for everywhere.test.ts without this, 126 with it.
 */
const ONE_THREAD = '--js-flags=--single-threaded --min-semi-space-size=16 --no-opt';

let shared: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const { args = [], ...options } = (await launchOptions()) as { args?: string[] };
  const browser = await chromium.launch({ ...options, args: [...args, ONE_THREAD, ...ASKED_FOR_FRAMES] });
  askForFrames(browser);
  return browser;
}

export const sharedBrowser = (): Promise<Browser> => {
  shared ??= launch();
  return shared;
};
