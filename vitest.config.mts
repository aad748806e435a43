import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.{ts,mjs}', 'bench/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
  },
});
