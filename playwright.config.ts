import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findSystemChromium } from './scripts/browser/find-chromium.ts';
import { freeLoopbackPort } from './scripts/embedded/ports.ts';
import { peerKeys } from './tests/peers/stripe/keys.ts';

/**
 * The market under test is started here, or is one that already runs: its address stands in E2E_URL, its data folder in E2E_DATA_DIR, and in
 * E2E_STRIPE_PORT where it expects the peer of Stripe, if it does. The workers read the same choice.
 */
const started = process.env.E2E_URL === undefined;
if (started) {
  process.env.E2E_PORT ??= String(await freeLoopbackPort());
  process.env.E2E_STRIPE_PORT ??= String(await freeLoopbackPort());
  process.env.E2E_DATA_DIR ??= path.join(tmpdir(), `cho-phien-e2e-${process.pid}`);
}
const baseURL = process.env.E2E_URL ?? `http://localhost:${process.env.E2E_PORT}`;

/** What a browser does by itself besides the tests. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-gpu', '--disable-quic'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/tests/playwright.json' }]],
  use: {
    baseURL,
    // A desk. A test that is about phones says so.
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? findSystemChromium() ?? undefined,
      args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
    },
  },
  ...(started && {
    webServer: {
      command: 'node scripts/run.mjs test-market',
      url: `${baseURL}/readyz`,
      timeout: 6 * 60_000,
      stdout: 'pipe',
      stderr: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      env: {
        PORT: process.env.E2E_PORT ?? '',
        E2E_DATA_DIR: process.env.E2E_DATA_DIR ?? '',
        ...{ STRIPE_URL: `http://127.0.0.1:${process.env.E2E_STRIPE_PORT}`, STRIPE_SECRET_KEY: peerKeys.secretKey, STRIPE_WEBHOOK_SECRET: peerKeys.webhookSecret },
      },
    },
  }),
});
