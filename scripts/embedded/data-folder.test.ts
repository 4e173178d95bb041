import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataFolder, isDataFolder } from './data-folder.ts';

const place = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('the data folder of a market', () => {
  test('is made when it is missing, and known by its mark', async () => {
    const folder = path.join(place, 'new');
    expect(isDataFolder(folder)).toBe(false);
    await DataFolder.open(folder);
    expect(isDataFolder(folder)).toBe(true);
  });

  test('keeps its secrets from start to start, readable by its owner alone', async () => {
    const first = await (await DataFolder.open(path.join(place, 'kept'))).secrets();
    const second = await (await DataFolder.open(path.join(place, 'kept'))).secrets();
    expect(second).toEqual(first);
    expect(first.session.length).toBeGreaterThan(32);
    expect(new Set(Object.values(first)).size).toBe(3);
    expect(statSync(path.join(place, 'kept/secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('remembers facts from start to start', async () => {
    await (await DataFolder.open(path.join(place, 'facts'))).remember({ postgresPort: 40_001 });
    expect((await DataFolder.open(path.join(place, 'facts'))).state).toEqual({ postgresPort: 40_001 });
  });

  test('is taken over from a command that is gone, whose number another program may have by now', async () => {
    const folder = await DataFolder.open(path.join(place, 'stale'));
    writeFileSync(folder.file('running.json'), JSON.stringify({ pid: 1 }));
    await folder.take();
    await folder.release();
    await folder.take();
  });

  test('is named in the complaint if it cannot be written', async () => {
    writeFileSync(path.join(place, 'file'), '');
    await expect(DataFolder.open(path.join(place, 'file'))).rejects.toThrow(/file \(DATA_DIR\) cannot be written/);
  });
});
