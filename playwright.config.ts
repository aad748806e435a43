import { defineConfig } from '@playwright/test';

/** Displays that the set-up made for the tests; none where a person's own display is used. */
const displays = (process.env['VIGIL_DISPLAYS'] ?? '').split(' ').filter(Boolean);

/**
 * The end-to-end tests in real Electron. A worker for each display that nobody looks at, and one on
 * a person's own: two programs would take the focus from each other. No retries: a test that passes
 * the second time has failed. The environment holds VIGIL_ELECTRON, the executable that the set-up
 * has chosen.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: Math.max(1, displays.length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // A time limit tells a hang, not a slow machine: the longest test takes 60 s on two idle cores.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
