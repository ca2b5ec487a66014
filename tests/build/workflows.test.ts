/** What runs on GitHub: only GitHub's own actions, by major version, with no more rights than needed; and the test command of the README. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files } from '../support/texts.ts';

const workflows = files('.github/workflows', '.yml').map((path) => [path, readFileSync(path, 'utf8')] as const);

describe.each(workflows)('%s', (_, text) => {
  test('uses nobody else’s code', () => {
    const used = [...text.matchAll(/\buses: (\S+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
  test('may only read unless a job says otherwise', () => expect(text).toMatch(/^permissions:\n {2}contents: read$/m));
});

test('CI runs what .ci/run runs everywhere', () =>
  expect(readFileSync('.github/workflows/ci.yml', 'utf8')).toContain('run: .ci/run'));
