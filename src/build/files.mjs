// Walks a finished build.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {URL} dir the build folder @returns {string[]} absolute paths of all pages, sorted */
export function htmlFiles(dir) {
  return readdirSync(fileURLToPath(dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
