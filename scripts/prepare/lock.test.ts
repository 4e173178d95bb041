import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'some.lock');

describe('a lock', () => {
  test('lets one task after the other run, and is gone afterwards', async () => {
    let inside = 0;
    let most = 0;
    const task = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([withLock(file, task), withLock(file, task), withLock(file, task)]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  test('is taken over from a command that is gone', async () => {
    const gone = spawnSync('true').pid;
    writeFileSync(file, String(gone));
    expect(await withLock(file, async () => 'done')).toBe('done');
    expect(existsSync(file)).toBe(false);
  });

  test('is given back if the task fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  test('does not keep a task from running where nothing can be written', async () => {
    expect(await withLock(path.join(folder, 'missing/some.lock'), async () => 'done')).toBe('done');
  });
});
