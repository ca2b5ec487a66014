import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestModule } from 'vitest/node';

/** Lines of a list that was to be empty. */
const MOST_LINES = 20;

/** The first lines of an error; of a list that was to be empty what is in it, because most checks here answer what to do in such a list. */
function reasonOf({ message, diff = '' }: { readonly message: string; readonly diff?: string }): string {
  const head = message.split('\n').slice(0, 2).join(' ');
  if (!head.endsWith('to deeply equal []')) return head;
  const lines = stripVTControlCharacters(diff)
    .split('\n')
    .filter((line) => /^\+ {3}/.test(line));
  const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more lines`] : [];
  return [...lines.slice(0, MOST_LINES).map((line) => line.slice(4)), ...more].join('\n  ');
}

/**
 * Closes the run with one plain line: "12 passed, 0 failed, 1 skipped". Before it each test that failed, with the reason of every error:
 * of a log that is kept only at its end, the first error of a test was lost once, and with it the reason.
 */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (!module.ok() && [...module.children.allTests('failed')].length === 0) count.failed += 1; // failed to load
      for (const test of module.children.allTests()) {
        const { state, errors: reasons = [] } = test.result();
        if (state !== 'pending') count[state] += 1;
        if (state !== 'failed') continue;
        console.log(`FAILED ${module.relativeModuleId} > ${test.fullName}`);
        for (const reason of reasons) console.log(`  ${reasonOf(reason)}`);
      }
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
