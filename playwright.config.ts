import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from './tests/browser-path.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // On a machine that does much else a browser comes late at times; Playwright names each test that needed a second try.
  retries: 1,
  // Bounds for what hangs: a busy machine takes many times as long as a quiet one, and is no failure.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/tests/playwright.json' }]],
  outputDir: '.cache/tests/playwright',
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: BROWSER_ARGUMENTS,
    },
  },
});
