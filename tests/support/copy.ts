/** A copy of the project to build or to change something in. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything under version control, with the same packages and with its own caches. @param name part of the folder's. @returns the folder; whoever asked removes it */
export function copyOfProject(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `eingespielt-${name}-`));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  for (const file of files) cpSync(file, join(root, file), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const package_ of readdirSync('node_modules'))
    if (!/^\.(cache|astro|vite)/.test(package_))
      symlinkSync(join(process.cwd(), 'node_modules', package_), join(root, 'node_modules', package_));
  return root;
}
