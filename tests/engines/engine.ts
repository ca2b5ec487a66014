/** What the stories of `npm run engines` need of a browser that is not Chromium. */
export interface Engine {
  /** `Firefox 153`. */
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Runs a function of the page there; it may use nothing from outside itself but its arguments. */
  readonly run: <Result, Parameters extends readonly unknown[]>(
    code: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ) => Promise<Awaited<Result>>;
  /** Types letters into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: keyof typeof KEYS) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** A4, as the page prints; null where the engine cannot be asked. */
  readonly pdf: ((file: string) => Promise<void>) | null;
  /** What the page complained of since the last time; where it can be heard. */
  readonly problems: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Keys by the code points WebDriver knows them under. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015' } as const;

/** Waits until the page says yes. Throws after ten seconds. */
export async function until(engine: Engine, what: string, yes: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await engine.run(yes).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${engine.name}: ${what} did not happen within ten seconds`);
}
