import { fileResponse } from '#app/platform/http/file-response.ts';
import { csv } from '#app/shared/csv.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Compared, FigureReport } from './figure-report.ts';
import { indicatorHeading, indicators, restatedWorth, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import type { Measures } from './measures.ts';
import { findPlace } from './places.ts';

const words = {
  vi: { figure: 'Chỉ số', unit: 'Đơn vị', now: 'Kỳ này', closed: 'đã chốt', restated: 'Điều chỉnh', before: 'Kỳ trước', yearBefore: 'Năm trước', formula: 'Cách tính', level: 'Cấp', district: 'Huyện cũ', commune: 'Xã', code: 'Mã xã', atDistrict: 'huyện cũ', atCommune: 'xã', atTotal: 'tổng' },
  en: { figure: 'Figure', unit: 'Unit', now: 'This period', closed: 'closed', restated: 'Restated', before: 'Period before', yearBefore: 'Year before', formula: 'Formula', level: 'Level', district: 'Former district', commune: 'Commune', code: 'Commune code', atDistrict: 'former district', atCommune: 'commune', atTotal: 'total' },
} as const;

const written = (key: IndicatorKey, measures: Partial<Measures> | null): number | '' => {
  const worth = measures && worthOf(key, measures);
  // As many digits as anybody reads; a share as a number from 0 to 1.
  return worth === null ? '' : Math.round(worth * 10_000) / 10_000;
};

/** What a closed figure is today, where it differs. A column of its own, of closed figures alone. */
const restatedIn = (report: FigureReport) => (key: IndicatorKey, counted: Compared) => (report.standing === 'closed' ? [restatedWorth(key, counted) === null ? '' : written(key, counted.today ?? null)] : []);
const headOf = ({ standing }: FigureReport, text: string, { closed }: { closed: string }) => (standing === 'closed' ? `${text} (${closed})` : text);

/** All figures of a place (of null: of all that is seen), a line for each. */
export function indicatorsCsv(report: FigureReport, place: string | null, locale: Locale): string {
  const { figure, now, before, yearBefore, formula, restated } = words[locale];
  const later = restatedIn(report);
  const { from, to } = report.period;
  const counted = findPlace(report, place) ?? report.total;
  return csv([
    [figure, headOf(report, `${now} (${from} – ${to})`, words[locale]), ...(report.standing === 'closed' ? [restated] : []), before, yearBefore, formula],
    ...report.indicators.map((key) => [indicatorHeading(key, locale), written(key, counted.now), ...later(key, counted), written(key, counted.before), written(key, counted.yearBefore), indicators[key].formula[locale]]),
  ]);
}

/** One figure by former district and commune, and the whole. A district of which only some communes are seen has no line of its own. */
export function placesCsv(report: FigureReport, key: IndicatorKey, locale: Locale): string {
  const { level, district, commune, code, now, before, yearBefore, atDistrict, atCommune, atTotal, restated } = words[locale];
  const later = restatedIn(report);
  const numbers = (counted: Compared) => [written(key, counted.now), ...later(key, counted), written(key, counted.before), written(key, counted.yearBefore)];
  return csv([
    [level, district, commune, code, headOf(report, `${indicatorHeading(key, locale)}: ${now}`, words[locale]), ...(report.standing === 'closed' ? [restated] : []), before, yearBefore],
    ...report.districts.flatMap((row) => [
      ...(row.whole ? [[atDistrict, row.name, '', '', ...numbers(row)]] : []),
      ...row.communes.map((child) => [atCommune, row.name, child.name, child.code, ...numbers(child)]),
    ]),
    [atTotal, '', '', '', ...numbers(report.total)],
  ]);
}

/** Several figures by former district and commune, and the whole; of closed ones, those that are something else today a second time. */
export function tableCsv(report: FigureReport, locale: Locale): string {
  const { level, district, commune, code, atDistrict, atCommune, atTotal, restated } = words[locale];
  const later = restatedIn(report);
  const all = [report.total, ...report.districts, ...report.districts.flatMap(({ communes }) => communes)];
  const moved = report.indicators.filter((key) => all.some((counted) => later(key, counted).some((value) => value !== '')));
  const numbers = (counted: Compared) => [...report.indicators.map((key) => written(key, counted.now)), ...moved.flatMap((key) => later(key, counted))];
  return csv([
    [level, district, commune, code, ...report.indicators.map((key) => headOf(report, indicatorHeading(key, locale), words[locale])), ...moved.map((key) => `${indicatorHeading(key, locale)}: ${restated}`)],
    ...report.districts.flatMap((row) => [
      ...(row.whole ? [[atDistrict, row.name, '', '', ...numbers(row)]] : []),
      ...row.communes.map((child) => [atCommune, row.name, child.name, child.code, ...numbers(child)]),
    ]),
    [atTotal, '', '', '', ...numbers(report.total)],
  ]);
}

/** A file of figures; its name is without its ending. */
export function fileOfFigures(text: string, name: string): Response {
  return fileResponse({ bytes: new TextEncoder().encode(text), type: 'text/csv; charset=utf-8' }, `${name}.csv`);
}
