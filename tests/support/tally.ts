import type { Reporter, TestModule } from 'vitest/node';

/** Closes the run with one plain line: "12 passed, 0 failed, 1 skipped". */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      if (!module.ok() && [...module.children.allTests('failed')].length === 0) count.failed += 1; // failed to load
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
      }
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
