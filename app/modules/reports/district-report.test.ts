import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#app/shared/dates.ts';
import { districtReportCsv, districtReportFileName } from './district-report-csv.ts';
import { districtReport, districtRow } from './district-report.ts';
import type { DistrictReport } from './district-report.ts';
import { figureHeading, figureKeys, figures, sumFigures } from './figures.ts';
import type { Figures } from './figures.ts';

const anyFigures = fc.record(
  Object.fromEntries(figureKeys.map((key) => [key, fc.integer({ min: 0, max: 1_000_000_000 })])) as Record<keyof Figures, fc.Arbitrary<number>>,
);
const anyReport: fc.Arbitrary<DistrictReport> = fc.array(fc.array(anyFigures, { maxLength: 6 }), { maxLength: 8 }).map((districts) =>
  districtReport({
    province: 'Đồng Tháp',
    areas: [],
    period: { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') },
    computedAt: new Date('2026-11-30T03:00:00Z'),
    districts: districts.map((communes, d) =>
      districtRow({
        id: `d${d}`,
        key: `huyen-${d}`,
        name: `Huyện ${d}`,
        whole: true,
        communes: communes.map((counted, c) => ({ id: `c${c}`, code: `2800${c}`, name: `Xã ${c}`, closed: false, figures: counted })),
      }),
    ),
  }),
);

describe('the report of former districts', () => {
  test('has totals that are the sums of their rows, whatever the figures', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const district of report.districts) expect(district.figures).toEqual(sumFigures(district.communes.map((commune) => commune.figures)));
        const communes = report.districts.flatMap((district) => district.communes);
        for (const key of figureKeys) expect(report.total[key]).toBe(communes.reduce((sum, commune) => sum + commune.figures[key], 0));
      }),
    );
  });

  test('says the same in the file as on the page', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const [heading, ...lines] = districtReportCsv(report, 'vi').replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((line) => line.split(','));
        expect(heading).toEqual(['Cấp', 'Huyện cũ', 'Xã', 'Mã xã', ...figureKeys.map((key) => figureHeading(key, 'vi'))]);
        const numbers = (level: string) => lines.filter((line) => line[0] === level).map((line) => line.slice(4).map(Number));
        const inOrder = (counted: Figures) => figureKeys.map((key) => counted[key]);
        expect(numbers('tổng')).toEqual([inOrder(report.total)]);
        expect(numbers('huyện cũ')).toEqual(report.districts.map((district) => inOrder(district.figures)));
        expect(numbers('xã')).toEqual(report.districts.flatMap((district) => district.communes.map((commune) => inOrder(commune.figures))));
      }),
    );
  });

  test('names its file after the period', () => {
    const period = { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') };
    expect(districtReportFileName({ period }, 'vi')).toBe('huyen-cu_2026-11-01_2026-11-30.csv');
  });

  test('defines every figure in both languages', () => {
    for (const key of figureKeys) {
      const { name, short, formula, source } = figures[key];
      for (const words of [name, short, formula, source]) {
        expect(words.vi).not.toBe('');
        expect(words.en).not.toBe(words.vi);
        expect(words.vi).toBe(words.vi.normalize('NFC'));
      }
    }
  });
});
