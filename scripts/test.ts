import { mkdirSync } from 'node:fs';
import { provideChromium } from '#scripts/browser/install-chromium.ts';
import { stopChildServices } from '#scripts/embedded/child-service.ts';
import { showError } from '#scripts/plain-error.ts';
import { say, step } from '#scripts/prepare/progress.mjs';
import { countPlaywright, countVitest, readCounts } from '#scripts/testing/counts.ts';
import { runCheck } from '#scripts/testing/run-check.ts';
import type { Check, CheckResult } from '#scripts/testing/run-check.ts';

const reports = { vitest: '.cache/tests/vitest.json', playwright: '.cache/tests/playwright.json' };

const types: Check = { name: 'Types', command: ['node_modules/typescript/bin/tsc'], limit: 4 };
const lint: Check = { name: 'Lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0'], limit: 4 };
const imports: Check = { name: 'Import rules', command: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'app', '--config', '.dependency-cruiser.js'], limit: 2 };
const tables: Check = { name: 'Table rules', command: ['scripts/checks/tables.ts'], limit: 1 };
const abilities: Check = { name: 'Table of abilities', command: ['scripts/checks/abilities.ts'], limit: 1 };
const vitest: Check = {
  name: 'Unit, integration and route tests',
  command: ['node_modules/vitest/vitest.mjs', 'run'],
  limit: 15,
  report: { file: reports.vitest, read: () => readCounts(reports.vitest, countVitest) },
};
const build: Check = { name: 'Build', command: ['scripts/build.ts'], limit: 3 };
/** A short run of `npm run drill:kill`. */
const kill: Check = { name: 'Killed in the middle of purchases', command: ['scripts/drill/kill.ts', '--kills', '10', '--database', '2'], limit: 6 };
const browser: Check = {
  name: 'Browser tests',
  command: ['node_modules/@playwright/test/cli.js', 'test'],
  limit: 22,
  report: { file: reports.playwright, read: () => readCounts(reports.playwright, countPlaywright) },
};

/** Steps that do not wait for each other run side by side: two processors have something to do. */
async function runAll(): Promise<CheckResult[]> {
  const chromium = findChromium().then(
    (file) => ({ file }),
    (error: unknown) => ({ error }),
  );
  const results = (await Promise.all([runInOrder([types]), runInOrder([lint, imports, tables, abilities])])).flat();
  results.push(...(await runInOrder([vitest, build, kill])));
  const found = await chromium;
  if ('error' in found) {
    showError(found.error);
    results.push({ name: browser.name, ok: false, output: '', passed: 0, failed: 1 });
  } else {
    results.push(await runCheck({ ...browser, env: { CHROME_PATH: found.file } }));
  }
  return results;
}

async function findChromium(): Promise<string> {
  let file = '';
  await step('Looking for a Chromium', async (tell) => {
    file = await provideChromium(tell);
    return `Chromium: ${file}`;
  });
  return file;
}

async function runInOrder(checks: Check[]): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) results.push(await runCheck(check));
  return results;
}

function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stopChildServices().then(() => process.exit(130)));
  }
}

/** All checks of the project. The last line is `N passed, N failed`; a check without tests of its own counts only if it fails. */
mkdirSync('.cache/tests', { recursive: true });
endOnSignal();
const results = await runAll();
for (const { name, output } of results.filter(({ ok }) => !ok)) say(`\n──── ${name} ────\n${output}`);
const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
