import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
    const first = (await DataFolder.open(path.join(place, 'kept'))).secrets();
    const second = (await DataFolder.open(path.join(place, 'kept'))).secrets();
    expect(second).toEqual(first);
    expect(first.session.length).toBeGreaterThan(32);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(statSync(path.join(place, 'kept/secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('remembers facts from start to start', async () => {
    (await DataFolder.open(path.join(place, 'facts'))).remember({ postgresPort: 40_001 });
    expect((await DataFolder.open(path.join(place, 'facts'))).state).toEqual({ postgresPort: 40_001 });
  });

  test('keeps what PostgreSQL and Meilisearch tell it at the same moment', async () => {
    const folder = await DataFolder.open(path.join(place, 'both'));
    const [first, second] = await Promise.all([folder.secrets(), folder.secrets(), folder.remember({ postgresPort: 40_001 }), folder.remember({ meiliPort: 40_002 })]);
    expect(second).toEqual(first);
    const opened = await DataFolder.open(path.join(place, 'both'));
    expect(opened.state).toEqual({ postgresPort: 40_001, meiliPort: 40_002 });
    expect(opened.secrets()).toEqual(first);
    expect(readdirSync(folder.path).sort()).toEqual(['log', 'market.json', 'secrets.json']);
  });

  test('is made with the folders that are missing above it', async () => {
    await DataFolder.open(path.join(place, 'deep/er/still'));
    expect(isDataFolder(path.join(place, 'deep/er/still'))).toBe(true);
  });

  test.runIf(process.platform === 'linux')('is named in the complaint where no folder can be made at all', async () => {
    await expect(DataFolder.open('/proc/market')).rejects.toThrow(/\/proc\/market \(DATA_DIR\) cannot be written/);
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
