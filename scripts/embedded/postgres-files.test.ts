import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DataFolder } from './data-folder.ts';
import { preparePostgresFiles } from './postgres-files.ts';

const place = mkdtempSync(path.join(tmpdir(), 'cho-phien-unit-'));
afterAll(() => rmSync(place, { recursive: true }));

const modeOf = (folder: string) => (statSync(folder).mode & 0o777).toString(8);

/** Prepares the files of a market whose database lies outside of its data folder. */
async function prepareOutside(name: string) {
  const shared = path.join(place, name);
  const data = path.join(shared, 'data-1');
  const folder = await DataFolder.open(path.join(place, `${name}-market`));
  folder.remember({ postgresFolder: data });
  const files = await preparePostgresFiles(folder, null, shared);
  expect(files).toMatchObject({ data, moved: true });
  return { shared, data };
}

describe('a database outside of the data folder', () => {
  test("lies where PostgreSQL's user can enter, and is its own alone", async () => {
    const { shared, data } = await prepareOutside('new');
    expect(modeOf(shared)).toBe('755');
    expect(modeOf(data)).toBe('700');
  });

  test('opens a place that is closed to others', async () => {
    mkdirSync(path.join(place, 'closed'));
    chmodSync(path.join(place, 'closed'), 0o700);
    const { shared, data } = await prepareOutside('closed');
    expect(modeOf(shared)).toBe('755');
    expect(modeOf(data)).toBe('700');
  });
});
