/** Several npm scripts at once, so that all cores are busy; quiet unless something goes wrong. */
import { spawn } from 'node:child_process';

const start = performance.now();
const seconds = (): string => `${Math.round((performance.now() - start) / 1000)} s`;

/** An npm script, by its name, and what to add to the environment of it. */
interface Script {
  readonly name: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly parameters?: readonly string[];
  /** Its words are shown as they come, instead of only when something went wrong. */
  readonly isShown?: boolean;
}

/** The tests without a browser; of those that passed only the number is said. */
export const unit: Script = {
  name: 'unit',
  parameters: ['--reporter=minimal', '--reporter=./tests/support/tally.ts'],
};

/** @returns the whole output of a script that failed; null when it went well */
export function run({ name, env, parameters = [], isShown = false }: Script): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...parameters], {
      shell: process.platform === 'win32',
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => {
        said += part;
      });
    child.on('close', (code) => {
      const [last] = said.match(/^\d+ passed.*$/m) ?? [''];
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(6)} ${seconds()} ${last}`);
      done(code === 0 ? null : said);
    });
  });
}

/** Runs chains of scripts side by side. What went wrong is printed whole, at the end, and then the process ends with 1. */
export async function atOnce(...chains: readonly (readonly Script[])[]): Promise<void> {
  const wrong = await Promise.all(
    chains.map(async (chain) => {
      for (const script of chain) {
        const said = await run(script);
        if (said !== null) return said;
      }
      return null;
    }),
  );
  if (wrong.every((said) => said === null)) return;
  for (const said of wrong) if (said) console.log(`\n${said}`);
  process.exit(1);
}
