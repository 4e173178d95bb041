import type { Compared, FigureReport } from './figure-report.ts';

/** A place of a report, as addresses name it: the key of a former district, the code of a commune in force. */
export type Place = { key: string; id: string; name: string; level: 'district' | 'commune' };
type Placed = Pick<FigureReport, 'districts' | 'total'>;

/** The places that a reader may choose, each former district followed by its communes. */
export function listPlaces({ districts }: Placed): Place[] {
  return districts.flatMap(({ id, key, name, whole, communes }): Place[] => [
    ...(whole ? [{ key, id, name, level: 'district' as const }] : []),
    ...communes.filter(({ closed }) => !closed).map((commune) => ({ key: commune.code, id: commune.id, name: commune.name, level: 'commune' as const })),
  ]);
}

/** What was counted in a place; of null the whole of what is seen. Null where there is no such place for this reader. */
export function findPlace(report: Placed, key: string | null): Compared | null {
  if (key === null) return report.total;
  const district = report.districts.find((row) => row.whole && row.key === key);
  return district ?? report.districts.flatMap(({ communes }) => communes).find(({ code, closed }) => code === key && !closed) ?? null;
}
