import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/site/**/*.test.ts'],
    globalSetup: 'tests/site/setup.ts',
    testTimeout: 30_000,
    // Site tests build whole sites; more of them at once than cores only makes each slower.
    maxWorkers: 2,
  },
});
