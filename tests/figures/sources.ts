/** Which file notes which figure: found by the call `figure('name', …)`, so that nothing is registered. */
import { readFileSync } from 'node:fs';
import { files } from '../support/texts.ts';

/** Name of each figure → the file that notes it. @throws when two files note the same name */
export function figureSources(): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const paths = [...files('tests', '.ts'), ...files('tests', '.tsx')].filter(
    (path) => !path.startsWith('tests/support/'),
  );
  for (const path of paths)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/\bfigure\(\s*'([a-z-]+)'/g)) {
      const other = sources.get(name);
      if (other) throw new Error(`The figure “${name}” is noted in ${other} and in ${path}: give one another name.`);
      sources.set(name, path);
    }
  return sources;
}

/** A figure as `content/figures.json` keeps it. */
export interface Kept {
  /** The file that noted it. */
  readonly test: string;
  /** Day it was measured, `YYYY-MM-DD`, and the version of the project then. */
  readonly on: string;
  readonly version: string;
  /** `long` with LONG=1, the counts of a release; `short` with the counts of every run. */
  readonly run: 'short' | 'long';
  readonly values: Readonly<Record<string, number | string>>;
}
export interface Figures {
  readonly about: string;
  readonly command: string;
  readonly figures: Readonly<Record<string, Kept>>;
}
export const FIGURES = 'content/figures.json';
