/** Where the measuring scripts of the peers lie. They are no part of this repository: they install browsers' drivers and whole site generators. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(process.env['EINGESPIELT_MEASURE'] ?? '../shared/measure');

/** @returns its folder; ends the program with a sentence where it is missing */
export function measureFolder(): string {
  if (existsSync(`${FOLDER}/compare.mjs`)) return FOLDER;
  console.error(
    `There is no measuring folder at ${FOLDER}. Put it there, or name it: EINGESPIELT_MEASURE=/path/to/measure npm run …`,
  );
  process.exit(2);
}
