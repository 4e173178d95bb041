import type { Database } from '#app/platform/db/db.server.ts';
import type { TargetIndicator } from '#app/modules/reports/targets.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** What the department of the demonstration wants this year to bring: some of it reached, some on the way, some behind. */
const wanted: Partial<Record<TargetIndicator, number>> = {
  successful: 6_500, value: 2_500_000_000, tonnes: 15, activeHouseholds: 45, ocopShare: 0.6, tracedShare: 0.3, cashlessShare: 0.4, foodSafeShare: 0.8,
};

/** Targets of this year for the province. */
export async function seedTargets(db: Database, { provinceId, now }: { provinceId: string; now: Date }): Promise<void> {
  const year = Number(vietnamDay(now).slice(0, 4));
  await db.figureTarget.createMany({ data: Object.entries(wanted).map(([indicator, value]) => ({ indicator, year, areaId: provinceId, value, setAt: now })), skipDuplicates: true });
}
