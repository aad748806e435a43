import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.{ts,mjs}', 'bench/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
    // Tests assert behaviour; a loaded machine may take its time. Only a hang ends here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
