import { defineConfig } from '@playwright/test';

/**
 * The end-to-end tests in real Electron. One worker: each test starts the program itself, and two
 * cores are all a small machine has. No retries: a test that passes the second time has failed.
 * The environment holds VIGIL_ELECTRON, the executable that the set-up has chosen.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
