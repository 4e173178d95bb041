import type { Figures } from './figures.ts';
import { sumFigures } from './figures.ts';
import type { Period } from './period.ts';

/** `code` is the official one of the commune. `closed`: a reform has since ended it, and orders of its time keep it. */
export type CommuneRow = { id: string; code: string; name: string; closed: boolean; figures: Figures };
/** `name` tells it apart from its namesakes: 'Huyện Châu Thành (Tiền Giang)'. Where it is not `whole`, only some of its communes are seen, and their sum. */
export type DistrictRow = { id: string; key: string; name: string; whole: boolean; communes: CommuneRow[]; figures: Figures };

/** What happened in the former districts of a province. Every sum is made of the rows below it. `areas`: the names of what is seen, none for the whole province. */
export type DistrictReport = { province: string; areas: string[]; period: Period; computedAt: Date; districts: DistrictRow[]; total: Figures };

export function districtRow(district: Omit<DistrictRow, 'figures'>): DistrictRow {
  return { ...district, figures: sumFigures(district.communes.map(({ figures }) => figures)) };
}

export function districtReport(report: Omit<DistrictReport, 'total'>): DistrictReport {
  return { ...report, total: sumFigures(report.districts.map(({ figures }) => figures)) };
}
