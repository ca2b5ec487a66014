/** A Chromium of our own with a profile on disk: only such a one can be killed whole, or be spoken to without a driver between. */
import { spawn } from 'node:child_process';
import { launchOptions } from './chromium.mjs';

interface OwnChromium {
  /** Where it speaks the DevTools protocol: `ws://…`. */
  readonly address: string;
  readonly kill: () => void;
}

/** @param profile an existing folder */
export async function launchOwn(profile: string): Promise<OwnChromium> {
  const {
    executablePath,
    args = [],
    env,
  } = (await launchOptions()) as {
    executablePath: string;
    args?: readonly string[];
    env?: NodeJS.ProcessEnv;
  };
  const child = spawn(
    executablePath,
    [...args, '--headless', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part;
      const [, url] = said.match(/DevTools listening on (\S+)/) ?? [];
      if (url) found(url);
    });
    child.once('exit', () => failed(new Error(`Chromium ended: ${said}`)));
  });
  return { address, kill: () => process.kill(-(child.pid as number), 'SIGKILL') };
}
