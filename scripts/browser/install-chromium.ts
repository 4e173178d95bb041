import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { PlainError } from '#scripts/plain-error.ts';
import { findSystemChromium, isUsable } from './find-chromium.ts';

type Tell = (detail: string) => void;

/** A Chromium for the browser tests: one that is there, else Playwright's, else Debian's package. Answers with its program. */
export async function provideChromium(tell: Tell): Promise<string> {
  const there = findSystemChromium() ?? playwrightChromium();
  if (there) return there;
  tell("downloading Playwright's");
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 180_000, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }, tell);
  const downloaded = playwrightChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    tell("installing Debian's package");
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('/usr/bin/apt-get', ['update'], 120_000, quiet, tell);
    await run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'], 300_000, quiet, tell);
  }
  const installed = findSystemChromium();
  if (installed) return installed;
  throw new PlainError('The browser tests need a Chromium, and none could be installed: install one (Debian: apt-get install chromium fonts-noto-core) or name it with CHROME_PATH.');
}

function playwrightChromium(): string | null {
  const file = chromium.executablePath();
  return isUsable(file) ? file : null;
}

/** Runs an installer for a limited time. How it ended does not matter: what counts is whether a browser is there afterwards. */
function run(file: string, args: string[], limit: number, env: Record<string, string>, tell: Tell): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: limit, killSignal: 'SIGKILL' });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => tell(String(text).trim().split('\n').at(-1)?.slice(0, 60) ?? ''));
    }
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
