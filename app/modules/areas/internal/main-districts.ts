import type { AreaRow } from './area-rows.ts';
import type { CorrectedPackage } from './correct-package.ts';
import { districtKey } from './former-districts.ts';
import type { FormerDistricts } from './former-districts.ts';
import { DISTRICTS_WITHOUT_COMMUNES } from './written/corrections.ts';
import { TIES } from './written/ties.ts';

/**
 * Code of a present commune → its main former district: the one that gave it most former communes of the last
 * three-level map. A draw is decided by the written table, and only a draw: a tie that the table misses, or an entry
 * that is no tie, throws.
 */
export function chooseMainDistricts(data: CorrectedPackage, districts: FormerDistricts): Map<string, AreaRow> {
  const chosen = new Map<string, AreaRow>();
  for (const { becameCode, fullName, province } of DISTRICTS_WITHOUT_COMMUNES) {
    chosen.set(becameCode, district(districts, districtKey(fullName, province)));
  }
  const decisions = new Map(TIES.map((tie) => [tie.code, districtKey(tie.district, tie.province)]));
  for (const [code, counts] of countByDistrict(data)) {
    const [first, ...others] = leading(counts);
    const decision = others.length > 0 ? decisions.get(code) : first;
    if (!decision || ![first, ...others].includes(decision)) {
      throw new Error(`A tie to decide for ${code}: ${[first, ...others].join(', ')}`);
    }
    if (others.length > 0) decisions.delete(code);
    chosen.set(code, district(districts, decision));
  }
  if (decisions.size > 0) throw new Error(`No tie: ${[...decisions.keys()].join(', ')}`);
  return chosen;
}

function countByDistrict(data: CorrectedPackage): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const row of data.successions) {
    if (row.code === null) continue; // an older name or a part of a split: not a commune given as a whole
    const key = districtKey(row.district, row.province);
    const ofCommune = counts.get(row.becameCode) ?? new Map<string, number>();
    counts.set(row.becameCode, ofCommune.set(key, (ofCommune.get(key) ?? 0) + 1));
  }
  return counts;
}

function leading(counts: ReadonlyMap<string, number>): string[] {
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([key]) => key);
}

function district(districts: FormerDistricts, key: string): AreaRow {
  const row = districts.get(key);
  if (!row) throw new Error(`Not a former district: ${key}`);
  return row;
}
