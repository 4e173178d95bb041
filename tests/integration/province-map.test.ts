import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { getProvinceMap } from '#app/modules/areas/get-province-map.server.ts';
import { importBoundaries } from '#app/modules/areas/import-boundaries.server.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { borderFile, square } from '#tests/factories/borders.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();
const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const today = vietnamDay(clock.now());

const province = async (code: string) => {
  const found = await findProvince(database.db, code, today);
  if (!found) throw new Error(`No province ${code}`);
  return found;
};
const drawn = async (code: string) => getProvinceMap(database.db, await province(code), today);
const importFile = (bytes: Uint8Array, provinceCode = '82') => importBoundaries({ db: database.db, clock }, { bytes, fileName: 'ranh-gioi.geojson', provinceCode });

/** A square for each commune of the province, in a row. */
async function squares(code = '82') {
  return (await listCommunes(database.db, code, today)).map(({ code: communeCode, fullName }, at) => ({ code: communeCode, name: fullName, rings: square(105 + at * 0.01, 10, 0.01) }));
}

describe('the map of a province', () => {
  test('has a tile for each commune until borders are imported, and then their shapes', async () => {
    expect(await drawn('82')).toMatchObject({ kind: 'tiles', communes: { length: 102 }, districts: { length: 23 } });
    expect(await importFile(borderFile(await squares()))).toEqual({ ok: true, value: { communes: 102, missing: [] } });
    expect(await drawn('82')).toMatchObject({ kind: 'borders', width: 1_000, communes: { length: 102 }, districts: { length: 23 } });
    const before = await drawn('82');
    expect(await importFile(borderFile((await squares()).map((commune) => ({ ...commune, rings: square((commune.rings[0]?.[0]?.[0] ?? 0) + 1, 11, 0.01) }))))).toMatchObject({ ok: true });
    expect(await database.db.boundaryMap.count()).toBe(1);
    expect(await drawn('82')).not.toBe(before);
  });

  test('is not changed by a file in which anything is wrong; each thing is named', async () => {
    const kept = await database.db.boundaryMap.findMany();
    const [first, second, ...rest] = await squares();
    const foreign = (await listCommunes(database.db, '92', today))[0];
    if (!first || !second || !foreign) throw new Error('too few communes');
    const file = borderFile([{ ...first, code: '99999' }, { ...second, code: foreign.code }, ...rest]);
    expect(await importFile(file)).toEqual({
      ok: false,
      problem: {
        code: 'unreadable',
        problems: [
          { code: 'unknown_commune', feature: 1, name: first.name, given: '99999' },
          { code: 'other_province', feature: 2, name: second.name, given: foreign.code, province: 'Thành phố Cần Thơ' },
        ],
      },
    });
    expect(await database.db.boundaryMap.findMany()).toEqual(kept);
  });

  test('is made without a commune that the file lacks, which is named', async () => {
    const [lacking, ...rest] = await squares();
    expect(await importFile(borderFile(rest))).toEqual({ ok: true, value: { communes: 101, missing: [`${lacking?.name} (${lacking?.code})`] } });
    expect((await drawn('82')).communes).toHaveLength(101);
  });
});

// Data that may lie beside the project, never in it: the test says so where it is absent.
const folder = path.resolve(import.meta.dirname, '../../../shared/data/boundaries');
const present = existsSync(folder);
if (!present) console.log('skipped: no reference data');

test.skipIf(!present)('the borders of all 34 provinces are taken, as they are published, and each into no other province', async () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.topojson'));
  expect(files).toHaveLength(34);
  for (const name of files) {
    const [bytes, code] = [readFileSync(path.join(folder, name)), name.slice(0, 2)];
    const imported = await importFile(bytes, code);
    expect(imported, name).toMatchObject({ ok: true });
    const { kind, communes } = await drawn(code);
    expect([kind, communes.length], name).toEqual(['borders', imported.ok && imported.value.communes]);
    if (code !== '82') expect(await importFile(bytes), name).toMatchObject({ ok: false });
  }
});
