import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Needs of tests that use the database: one PostgreSQL and one Meilisearch for the whole run. */
const onServices = {
  environment: 'node',
  globalSetup: ['tests/setup/services.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    // Of two processors one alone would be used, and it waits for the database half of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ['json', { outputFile: '.cache/tests/vitest.json' }]],
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{app,scripts,prisma}/**/*.test.{ts,tsx}', 'tests/contracts/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...onServices } },
      { extends: true, test: { name: 'routes', include: ['tests/routes/**/*.test.{ts,tsx}'], ...onServices } },
    ],
  },
});
