import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** What is waited for comes by itself; on a busy machine it takes a while. */
const inChromium = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000, interval: 100 } },
  maxConcurrency: 2,
};

/** Four kinds of test, told by the end of their names, journeys by their folder: what they need decides how long they may take. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/**/*.pg.test.ts', 'test/**/*.browser.test.ts', 'test/journeys/**', 'test/output/**'],
          // A machine that does much else at the same time is no failure.
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'pg',
          include: ['test/**/*.pg.test.ts'],
          globalSetup: ['test/doubles/postgres-for-the-run.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          globalSetup: ['test/doubles/postgres-for-the-run.ts'],
          ...inChromium,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/doubles/postgres-for-the-run.ts'],
          // Each is a server, a database and people at their devices: beside another it would be about the machine.
          fileParallelism: false,
          ...inChromium,
        },
      },
    ],
  },
});
