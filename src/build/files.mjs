// Walks a finished build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {URL} dir the build folder @returns {string[]} absolute paths of all pages, sorted */
export function htmlFiles(dir) {
  return readdirSync(fileURLToPath(dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {URL} dir the build folder @param {(html: string, file: string) => string} change what becomes of each page */
export function changeHtml(dir, change) {
  for (const file of htmlFiles(dir)) writeFileSync(file, change(readFileSync(file, 'utf8'), file));
}
