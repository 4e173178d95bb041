import type { PackageCommune, PackageData, PackageProvince, PackageSuccession } from './package-data.ts';
import { COMMUNE_CODES, DISTRICT_NAMES, FORMER_COMMUNE_NAMES, MISSING_FORMER_COMMUNES } from './written/corrections.ts';

export type Succession = PackageSuccession & { becameCode: string };
export type CorrectedPackage = {
  provinces: PackageProvince[];
  communes: PackageCommune[];
  successions: Succession[];
};

/** The package's data after the written corrections. Throws where a correction finds nothing to correct. */
export function correctPackage(data: PackageData): CorrectedPackage {
  const communes = correctCodes(data.communes);
  const successions = data.successions.map(correctNames);
  for (const { packageName } of [...DISTRICT_NAMES, ...FORMER_COMMUNE_NAMES]) {
    if (!data.successions.some((row) => row.district === packageName || row.fullName === packageName)) {
      throw new Error(`Nothing to correct: ${packageName}`);
    }
  }
  return {
    provinces: data.provinces,
    communes,
    successions: [...withPresentCodes(successions, data.provinces, communes), ...missingFormerCommunes(communes)],
  };
}

function correctCodes(communes: readonly PackageCommune[]): PackageCommune[] {
  const corrected = communes.map((commune) => ({ ...commune }));
  for (const { provinceCode, fullName, packageCode, code } of COMMUNE_CODES) {
    const commune = corrected.find((row) => row.code === packageCode && row.provinceCode === provinceCode);
    if (commune?.fullName !== fullName) throw new Error(`Nothing to correct: ${packageCode} ${fullName}`);
    commune.code = code;
  }
  return corrected;
}

function correctNames(row: PackageSuccession): PackageSuccession {
  const district = DISTRICT_NAMES.find((rule) => rule.province === row.province && rule.packageName === row.district);
  const commune = FORMER_COMMUNE_NAMES.find((rule) => rule.packageName === row.fullName);
  return {
    ...row,
    district: district?.fullName ?? row.district,
    fullName: commune?.fullName ?? row.fullName,
  };
}

/**
 * The present commune of each row is found by its name within its province: the codes in these rows are wrong in about
 * 450 places (leading zeros lost, codes of another commune), the names in none.
 */
function withPresentCodes(
  successions: readonly PackageSuccession[],
  provinces: readonly PackageProvince[],
  communes: readonly PackageCommune[],
): Succession[] {
  const provinceName = new Map(provinces.map(({ code, fullName }) => [code, bare(fullName)]));
  const codes = new Map<string, string>();
  for (const commune of communes) {
    const key = `${commune.fullName} | ${provinceName.get(commune.provinceCode)}`;
    if (codes.has(key)) throw new Error(`Two present communes with one name: ${key}`);
    codes.set(key, commune.code);
  }
  return successions.map((row) => {
    const becameCode = codes.get(`${row.becameName} | ${bare(row.becameProvince)}`);
    if (!becameCode) throw new Error(`No present commune ${row.becameName}, ${row.becameProvince}`);
    return { ...row, becameCode };
  });
}

function missingFormerCommunes(communes: readonly PackageCommune[]): Succession[] {
  return MISSING_FORMER_COMMUNES.map(({ code, fullName, district, province, becameCode }) => {
    const became = communes.find((commune) => commune.code === becameCode);
    if (!became) throw new Error(`Nothing to add to: ${becameCode}`);
    return { code, fullName, district, province, becameName: became.fullName, becameProvince: province, becameCode };
  });
}

function bare(province: string): string {
  return province.replace(/^(Tỉnh|Thành phố) /, '');
}
