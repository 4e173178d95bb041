import { listClosedCommunes } from '#app/modules/areas/list-closed-communes.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { addCounts } from '../funnel.ts';
import type { FunnelCommune, FunnelCounts, FunnelDistrict } from '../funnel.ts';
import type { OpenReport } from './open-report.server.ts';

export type FunnelPlaces = {
  /** The communes of which a reader may see what is counted: in force, and closed ones. */
  communeIds: string[];
  /** What was counted there, laid out by former district: of a closed commune under the one that it went into as a whole, of a split one by itself. */
  lay(counted: ReadonlyMap<string, FunnelCounts>): FunnelDistrict[];
};

/** Where what was counted is shown to a reader. */
export async function openFunnelPlaces(db: Db, { districts, sees }: OpenReport, day: VietnamDay): Promise<FunnelPlaces> {
  const open = districts.flatMap(({ communes }) => communes.map(({ id }) => id));
  const closed = await listClosedCommunes(db, open, day, { lately: true });
  const visible = new Set<string>(open);
  const into = new Map(closed.flatMap(({ id, successors: [only, ...others] }) => (only && others.length === 0 && visible.has(only.id) ? [[id, only.id] as const] : [])));
  const split = closed.filter(({ id, districtId, successors }) => successors.length > 1 && sees({ districtId: districtId ?? '', communeId: id }));
  return {
    communeIds: [...open, ...into.keys(), ...split.map(({ id }) => id)],
    lay(counted) {
      const here = new Map<string, FunnelCounts>();
      for (const [id, counts] of counted) here.set(into.get(id) ?? id, addCounts([here.get(into.get(id) ?? id) ?? {}, counts]));
      return districts.flatMap(({ id, key, fullName, whole, communes }): FunnelDistrict[] => {
        const row = (each: { id: string; code: string; fullName: string }, isClosed: boolean): FunnelCommune => ({ id: each.id, code: each.code, name: each.fullName, closed: isClosed, counts: here.get(each.id) ?? {} });
        const rows = [...communes.map((commune) => row(commune, false)), ...split.filter((each) => each.districtId === id && here.has(each.id)).map((each) => row(each, true))];
        return whole || rows.length > 0 ? [{ id, key, name: fullName, whole, communes: rows, counts: addCounts(rows.map(({ counts }) => counts)) }] : [];
      });
    },
  };
}
