/**
 * Figures that tests show. `LONG=1` runs the long half; without it a test takes the small count, so that CI stays short.
 * Each figure is printed, and noted under `node_modules/.cache/figures/`, from where `npm run figures` takes it for the page of promises.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

export const isLong = process.env['LONG'] === '1';

/** How often to run something. */
export const count = (short: number, long: number): number => (isLong ? long : short);

const FOLDER = 'node_modules/.cache/figures';

/** @param name lasting name of the figure, `tabs-schedules` @param values what was counted or measured; call it after the expectations */
export function figure(name: string, values: Readonly<Record<string, number | string>>): void {
  mkdirSync(FOLDER, { recursive: true });
  rmSync(`${FOLDER}/${name}.json`, { force: true }); // a linked copy of node_modules keeps its own
  writeFileSync(
    `${FOLDER}/${name}.json`,
    `${JSON.stringify({ name, isLong, at: new Date().toISOString(), ...values })}\n`,
  );
  const words = Object.entries(values).map(([what, value]) => `${what} ${value}`);
  console.log(`FIGURE ${name}: ${words.join(', ')}`);
}
