import type { Db } from '#app/platform/db/db.server.ts';
import { sumEffect } from './effect.ts';
import { stuckReasons } from './reasons.ts';

/** By reason: of how many visited sellers the reason was got over within 30 days, and how many would have been without a visit (see effect.ts). */
export async function listVisitEffect({ db }: { db: Db }, { communeIds }: { communeIds: readonly string[] }) {
  const rows = await db.visitEffect.groupBy({
    by: ['reason', 'waited'], where: { communeId: { in: [...communeIds] } }, _sum: { visited: true, visitedSolved: true, others: true, othersSolved: true },
  });
  return stuckReasons.map((reason) => ({
    reason,
    ...sumEffect(rows.filter((row) => row.reason === reason).map(({ _sum }) => ({ visited: _sum.visited ?? 0, visitedSolved: _sum.visitedSolved ?? 0, others: _sum.others ?? 0, othersSolved: _sum.othersSolved ?? 0 }))),
  })).filter(({ visited }) => visited > 0);
}
