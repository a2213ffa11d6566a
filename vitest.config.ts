import { defineConfig } from 'vitest/config';

if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error(
    'tests run on the Node that npm installed: `npm test`, or `npx vitest run` for some of them',
  );
}

export default defineConfig({
  test: {
    globalSetup: ['test/support/synthesized.ts', 'test/support/asked.ts'],
    include: ['test/**/*.test.ts'],
    // processes of their own: tests start engines, worker threads and sqlite
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    // a hook may live through weeks of a shop; a slow machine is no fault of what is tested
    hookTimeout: 180_000,
  },
});
