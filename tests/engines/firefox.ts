/** Debian's or any other Firefox of this machine, spoken to by WebDriver BiDi. */
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** @param executablePath of Firefox */
export async function firefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  let problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  /** What a page was still fetching when it was left is told as an error of its own; nobody is there to see it. */
  let isLeaving = false;
  page.on('pageerror', (error) => {
    if (!isLeaving || !/dynamically imported module/.test(String(error))) problems.push(String(error));
  });
  const leave = async (act: () => Promise<unknown>): Promise<void> => {
    isLeaving = true;
    await act();
    isLeaving = false;
  };
  page.on('dialog', (dialog) => void dialog.accept());
  const ended = async (act: () => void): Promise<void> => {
    const loaded = page.waitForNavigation({ timeout: 5000 }).catch(() => null); // a page that was kept loads nothing
    await page.evaluate(act);
    await loaded;
  };
  return {
    name: await browser.version(),
    open: (url) => leave(() => page.goto(url)),
    run: (code, ...parameters) => page.evaluate(code as never, ...(parameters as unknown as never[])) as never,
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    reload: () => leave(() => page.reload()),
    back: () => leave(() => ended(() => history.back())),
    pdf: async (path) => void (await page.pdf({ path, preferCSSPageSize: true })),
    problems: () => {
      const found = problems;
      problems = [];
      return found;
    },
    close: () => browser.close(),
  };
}
