/** WebKitGTK's own browser, spoken to by WebDriver. It is no Safari, but its engine is Safari's. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { listen } from '../support/listen.ts';
import { type Engine, KEYS } from './engine.ts';

/** A screen that nobody sees. */
const DISPLAY = ':87';

/** @param driver WebKitWebDriver @param binary the browser it starts */
export async function webkit(driver: string, binary: string): Promise<Engine> {
  const { url, stop } = await listen(createServer());
  stop();
  const { port } = new URL(url);
  const env = {
    ...process.env,
    DISPLAY,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox needs rights that containers do not have
  };
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  const child = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const ask = async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error((value as { message?: string }).message ?? String(answer.status));
    return value;
  };
  const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const begin = async (tries: number): Promise<Session> => {
    try {
      return (await ask('POST', '', { capabilities: { alwaysMatch: options } })) as Session;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return begin(tries - 1);
    }
  };
  const { sessionId, capabilities } = await begin(20);
  const session = (path: string, body: object = {}): Promise<unknown> => ask('POST', `/${sessionId}${path}`, body);
  const keys = (values: readonly string[]): Promise<unknown> =>
    session('/actions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: values.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  await session('/window/rect', { width: 1280, height: 950 });
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    open: async (address) => void (await session('/url', { url: address })),
    run: (code, ...parameters) =>
      session('/execute/sync', { script: `return (${code})(...arguments)`, args: parameters }) as never,
    type: async (text) => void (await keys([...text])),
    press: async (key) => void (await keys([KEYS[key]])),
    reload: async () => void (await session('/refresh')),
    back: async () => void (await session('/back')),
    pdf: null,
    problems: () => [],
    close: async () => {
      await ask('DELETE', `/${sessionId}`).catch(() => undefined);
      child.kill();
      screen.kill();
    },
  };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}
