import type { Reporter, TestModule } from 'vitest/node';

/**
 * Closes the run with one plain line: "12 passed, 0 failed, 1 skipped". Before it each test that failed, with the first line of every error:
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
        for (const { message } of reasons) console.log(`  ${message.split('\n').slice(0, 2).join(' ')}`);
      }
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
