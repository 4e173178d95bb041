import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { DifferenceKind } from './comparison.ts';

export type ComparisonView = { id: string; provider: string; day: VietnamDay; comparedAt: Date; compared: number; trouble: string | null; differences: { id: string; kind: DifferenceKind; reference: string; orderCode: string | null; theirs: string | null; ours: string | null }[] };

/** The comparisons of the days from `from` to `to`, the newest day first, each with all its differences. */
export async function listComparisons({ db }: { db: Db }, { from, to }: { from: VietnamDay; to: VietnamDay }): Promise<ComparisonView[]> {
  const rows = await db.providerComparison.findMany({
    where: { day: { gte: utcMidnight(from), lte: utcMidnight(to) } },
    include: { differences: { orderBy: [{ kind: 'asc' }, { reference: 'asc' }] } },
    orderBy: [{ day: 'desc' }, { provider: 'asc' }],
  });
  return rows.map(({ day, differences, ...row }) => ({
    ...row,
    day: dayOfUtcMidnight(day),
    differences: differences.map(({ id, kind, reference, orderCode, theirs, ours }) => ({ id, kind: kind as DifferenceKind, reference, orderCode, theirs: theirs === null ? null : String(theirs), ours: ours === null ? null : String(ours) })),
  }));
}
