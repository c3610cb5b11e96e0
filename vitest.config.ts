import './tests/temporary-folder.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/own/unit/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'links',
          include: ['tests/links/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They mostly wait, for servers of their own.
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: 'build',
          // What one file has read of a site, the others need not read again.
          isolate: false,
          include: ['tests/build/**/*.test.ts', 'tests/own/build/**/*.test.ts'],
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'oracle',
          include: ['tests/oracle/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          isolate: false,
          include: ['tests/browser/**/*.test.ts', 'tests/own/browser/**/*.test.ts'],
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Each with a browser of its own, which waits as often as it works.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'nasty',
          include: ['tests/nasty/**/*.test.ts'],
          globalSetup: 'tests/nasty/global-setup.ts',
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          globalSetup: 'tests/browsers/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Every test goes on in the window of its browser.
          fileParallelism: false,
        },
      },
    ],
  },
});
