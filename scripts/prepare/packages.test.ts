import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isInstalled } from './packages.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const wanted = { packages: { '': {}, 'node_modules/zod': zod, 'node_modules/for-mac': { version: '1.0.0', integrity: 'sha512-b', optional: true } } };

describe('what is installed', () => {
  test('is enough if only packages for other machines are absent', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true);
  });

  test('is not enough before the first installation', () => {
    expect(isInstalled(wanted, null)).toBe(false);
  });

  test.each([
    ['a package is absent', {}],
    ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['a package has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-x' } }],
    ['a package is there that is no longer asked for', { 'node_modules/zod': zod, 'node_modules/old': zod }],
  ])('is not enough if %s', (_, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});

describe.runIf(process.platform !== 'win32')('an installation that is broken off', () => {
  test('leaves no npm at work, and says so', async () => {
    const place = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const standIn = path.join(place, 'npm');
    writeFileSync(standIn, '#!/bin/sh\ntrap "touch $PWD/ended; exit 1" TERM\ntouch begun\nfor i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.2; done\n');
    chmodSync(standIn, 0o755);
    const script = `import { installPackages } from '${new URL('./packages.mjs', import.meta.url).href}'; await installPackages('${place}').catch((error) => console.log(error.message));`;
    const command = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: place,
      env: { ...process.env, PATH: `${place}:${process.env.PATH}`, npm_execpath: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    command.stdout.on('data', (text) => (said += text));
    await vi.waitUntil(() => existsSync(path.join(place, 'begun')), { timeout: 10_000 });
    command.kill('SIGINT');
    await new Promise((resolve) => command.once('close', resolve));
    expect(said).toContain('The installation of packages was broken off');
    expect(existsSync(path.join(place, 'ended'))).toBe(true);
  });
});
