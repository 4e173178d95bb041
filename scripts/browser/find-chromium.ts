import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
];
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Whether a browser is there and has all the libraries that it needs. */
export function isUsable(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** A Chromium of this machine: the one of CHROME_PATH, else one in the usual places. */
export function findSystemChromium(): string | null {
  const named = process.env.CHROME_PATH;
  const candidates = [...(named ? [named] : []), ...names.flatMap((name) => places.map((place) => path.join(place, name))), ...applications];
  return candidates.find(isUsable) ?? null;
}
