import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    environment: 'node',
    css: true, // addresses of style sheets that come late are real ones here too
    maxWorkers: 2, // two browsers' worth of work at once; the same for both projects, which run mixed
    // Loading the modules anew for each file took two thirds of the time of the tests without a browser, and a new page for each of those with one.
    isolate: false, // stubs are taken back after each test
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/support/tally.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/site.test.ts'],
          testTimeout: 30_000, // properties on a busy machine
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/browser/**/*.test.ts', 'tests/site.test.ts'],
          globalSetup: ['tests/support/site.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } }, // of its own accord it gives up after one second, which says how busy the machine was
        },
      },
    ],
  },
});
