import { defineConfig } from 'vitest/config';
import { protectionTakenOut } from './tools/controls/taken-out.mjs';

export default defineConfig({
  // For `npm run test:controls` alone.
  plugins: protectionTakenOut(process.env['VIGIL_TAKEN_OUT']),
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.{ts,mjs}', 'bench/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
    // Tests assert behaviour; a loaded machine may take its time. Only a hang ends here.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
