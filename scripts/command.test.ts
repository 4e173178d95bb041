import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import project from '../package.json' with { type: 'json' };
import { commandBegun } from './command.ts';
import { nodeForTypeScript } from './prepare/program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('a command', () => {
  test('refuses a province that is not in force before it makes anything', () => {
    const data = path.join(place, 'market');
    const { status, stdout, stderr } = spawnSync(nodeForTypeScript(root), ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', DATA_DIR: data, HOME_PROVINCE: '99' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status, stdout, stderr: stderr.trim() }).toEqual({
      status: 1,
      stdout: '',
      stderr: '✗ The setting HOME_PROVINCE must be the code of a province in force, such as 82 (Đồng Tháp), not "99".',
    });
    expect(existsSync(data)).toBe(false);
  });

  test('counts its time from when it was given, or from now where nobody says so', () => {
    expect(commandBegun({ COMMAND_BEGUN: '1000' }, 5_000)).toBe(1_000);
    for (const nothing of [undefined, '', 'yesterday', '-1', '6000']) expect(commandBegun({ COMMAND_BEGUN: nothing }, 5_000)).toBe(5_000);
  });

  // A stand-in writes down the signal: how npm and its shell hand it on is what is tried here.
  test.runIf(process.platform !== 'win32').each(['start', 'dev'] as const)('npm run %s hears a Ctrl-C that is meant for npm alone', async (name) => {
    const folder = path.join(place, name);
    mkdirSync(path.join(folder, 'scripts'), { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'stand-in', version: '1.0.0', scripts: project.scripts }));
    writeFileSync(
      path.join(folder, 'scripts/run.mjs'),
      "process.on('SIGINT', () => { console.log('closed'); process.exit(0); }); setTimeout(() => process.exit(1), 5_000); console.log('open');",
    );
    const npm = spawn('npm', ['run', '--silent', name], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    npm.stdout.on('data', (text) => {
      said += text;
      if (said === 'open\n') npm.kill('SIGINT');
    });
    await new Promise((resolve) => npm.once('close', resolve));
    expect(said).toBe('open\nclosed\n');
  });
});
