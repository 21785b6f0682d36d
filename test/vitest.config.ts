import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  root,
  test: {
    globalSetup: 'seeded.ts',
    // As many as there are processors: much of the time goes into waiting for engines and for what is to be killed.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'server',
          root,
          environment: 'node',
          pool: 'forks',
          include: ['**/*.test.ts'],
          setupFiles: ['built-reader.ts'],
          exclude: ['browser/**', 'bench/**'],
          testTimeout: 30_000,
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
