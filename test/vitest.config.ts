import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowFirst } from './slow-first.ts';

const root = import.meta.dirname;

export default defineConfig({
  root,
  test: {
    globalSetup: 'seeded.ts',
    // One more than there are processors: much of the time goes into waiting for engines and for what is to be killed.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        test: {
          name: 'server',
          root,
          environment: 'node',
          pool: 'forks',
          // A process for many files: to load the server anew for each takes a fifth of the time.
          isolate: false,
          include: ['**/*.test.ts'],
          setupFiles: ['built-reader.ts'],
          exclude: ['browser/**', 'bench/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          root,
          environment: 'node',
          pool: 'forks',
          include: ['browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
