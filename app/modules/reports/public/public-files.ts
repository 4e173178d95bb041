import { csv } from '#app/shared/csv.ts';
import type { PublicReport } from '../get-public-figures.server.ts';
import { indicatorHeading, indicators, unitNames } from '../indicators.ts';
import { licences } from './licence.ts';
import { addedOverMonths, publicIndicators } from './public-month.ts';
import type { PublicFigures, PublicIndicator } from './public-month.ts';

/** What a report tells: of several months only what adds up. */
export function toldIndicators({ key }: { key: string }): readonly PublicIndicator[] {
  return key.includes('Q') ? addedOverMonths : publicIndicators;
}

/** A month or quarter as a sheet: a line for the province, for each former district and for each commune. */
export function publicCsv(report: PublicReport): string {
  const keys = toldIndicators(report);
  const { province, districts } = report.told;
  const line = (level: string, district: string, commune: string, code: string, figures: PublicFigures) => [level, district, commune, code, figures ? '' : 'ẩn', ...keys.map((key) => figures?.[key] ?? '')];
  return csv([
    ['Cấp', 'Huyện cũ', 'Xã', 'Mã xã', 'Ẩn', ...keys.map((key) => indicatorHeading(key, 'vi'))],
    line('tỉnh', '', '', '', province.figures),
    ...districts.flatMap(({ name, figures, communes }) => [line('huyện cũ', name, '', '', figures), ...communes.map((commune) => line('xã', name, commune.name, commune.code, commune.figures))]),
  ]);
}

/** The same for programs, with what each figure means. */
export function publicJson(report: PublicReport): Record<string, unknown> {
  const keys = toldIndicators(report);
  const { key, days, toldAt, told, licence } = report;
  return {
    period: { key, ...days },
    toldAt: toldAt.toISOString(),
    licence: licences[licence].address,
    hidden: 'figures: null = hidden, as fewer than five households are behind them, or would come to light through them.',
    indicators: keys.map((each) => {
      const { name, formula, unit } = indicators[each];
      return { key: each, name, formula, unit: unitNames[unit] };
    }),
    province: told.province,
    districts: told.districts,
  };
}
