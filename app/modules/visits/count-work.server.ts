import type { Db } from '#app/platform/db/db.server.ts';
import { stuckReasons } from './reasons.ts';
import type { StuckReason } from './reasons.ts';

/** `lines`: sellers who are stuck for this reason now; `unvisited`: of them those whom nobody has visited for it. */
export type WorkCounts = Record<StuckReason, { lines: number; unvisited: number }>;

/** How many sellers of these communes are stuck, by reason: for an officer's front page (`/admin/visits?reason=…`) and for the lists. */
export async function countWork({ db }: { db: Db }, { communeIds }: { communeIds: readonly string[] }): Promise<WorkCounts> {
  const rows = await db.stuckCount.groupBy({ by: ['reason'], where: { communeId: { in: [...communeIds] } }, _sum: { lines: true, unvisited: true } });
  const sums = new Map(rows.map(({ reason, _sum }) => [reason, { lines: _sum.lines ?? 0, unvisited: _sum.unvisited ?? 0 }]));
  return Object.fromEntries(stuckReasons.map((reason) => [reason, sums.get(reason) ?? { lines: 0, unvisited: 0 }])) as WorkCounts;
}
