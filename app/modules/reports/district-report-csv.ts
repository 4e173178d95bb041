import { csv } from '#app/shared/csv.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { DistrictReport } from './district-report.ts';
import { figureHeading, figureKeys } from './figures.ts';
import type { Figures } from './figures.ts';

const words = {
  vi: { level: 'Cấp', district: 'Huyện cũ', commune: 'Xã', code: 'Mã xã', atDistrict: 'huyện cũ', atCommune: 'xã', atTotal: 'tổng' },
  en: { level: 'Level', district: 'Former district', commune: 'Commune', code: 'Commune code', atDistrict: 'former district', atCommune: 'commune', atTotal: 'total' },
} as const;

/**
 * The report as a file: a line for each former district, each followed by its communes, and the total. The first column says which line is which. A district of
 * which only some communes are seen has no line of its own.
 */
export function districtReportCsv({ districts, total }: DistrictReport, locale: Locale): string {
  const { level, district, commune, code, atDistrict, atCommune, atTotal } = words[locale];
  const numbers = (figures: Figures) => figureKeys.map((key) => figures[key]);
  return csv([
    [level, district, commune, code, ...figureKeys.map((key) => figureHeading(key, locale))],
    ...districts.flatMap((row) => [
      ...(row.whole ? [[atDistrict, row.name, '', '', ...numbers(row.figures)]] : []),
      ...row.communes.map((child) => [atCommune, row.name, child.name, child.code, ...numbers(child.figures)]),
    ]),
    [atTotal, '', '', '', ...numbers(total)],
  ]);
}

/** 'huyen-cu_2026-11-01_2026-11-30.csv' */
export function districtReportFileName({ period }: Pick<DistrictReport, 'period'>, locale: Locale): string {
  return `${locale === 'vi' ? 'huyen-cu' : 'former-districts'}_${period.from}_${period.to}.csv`;
}
