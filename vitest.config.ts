import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/synthesized.ts'],
    include: ['test/**/*.test.ts'],
    // processes of their own: tests start engines, worker threads and sqlite
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
