import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/setup.ts'],
    // Nobody watches: every core works.
    maxWorkers: '100%',
    // The interleaving and property tests are long by nature; a hung test is still told apart.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
