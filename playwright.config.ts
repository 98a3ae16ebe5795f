import { defineConfig } from '@playwright/test';
import { quietChromiumFlags } from './electron/browser-host/find-chromium.ts';
import { chromiumForTests } from './tests/support/chromium-for-tests.ts';

const electronOnly = /\.electron\.spec\.ts$/;

/** `browser`: the browser host in Chromium. `electron`: the desktop program, where its binary is. */
export default defineConfig({
  outputDir: 'test-results',
  // Two offices at once on two cores; each test has its own folder and port.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
  use: {
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of every step costs a fifth of the time; `--trace on` writes one of a test that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { ...chromiumForTests(), args: [...quietChromiumFlags()] },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e', testIgnore: electronOnly },
    { name: 'electron', testDir: 'tests', testMatch: electronOnly },
  ],
});
