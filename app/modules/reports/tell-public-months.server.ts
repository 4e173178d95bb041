import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { getClosedFigures } from './get-closed-figures.server.ts';
import { dayOfMonth, monthOfDay } from './internal/frozen-figures.server.ts';
import { largestHouseholds } from './internal/largest-households.server.ts';
import { publicIndicators } from './public/public-month.ts';
import { toPublicMonth } from './public/to-public-month.ts';

type App = { db: Database; clock: Clock; settings: { homeProvince: string } };

/**
 * Tells everybody the months that the department has closed, as they were closed: each once, as two tellings with other orders between them could be subtracted.
 * Answers how many it told.
 */
export async function tellPublicMonths(app: App): Promise<number> {
  const { db, settings } = app;
  const closed = await db.closedMonth.findMany({ where: { provinceCode: settings.homeProvince }, select: { month: true }, orderBy: { month: 'asc' } });
  const told = new Set((await db.publicMonth.findMany({ select: { month: true } })).map(({ month }) => month.getTime()));
  let count = 0;
  for (const { month } of closed) if (!told.has(month.getTime()) && (await tellMonth(app, monthOfDay(month)))) count += 1;
  return count;
}

async function tellMonth({ db, clock, settings }: App, month: VietnamMonth): Promise<boolean> {
  const now = clock.now();
  const province = await findProvince(db, settings.homeProvince, vietnamDay(now));
  if (!province) return false;
  const report = await getClosedFigures({ db, clock }, { scope: { areas: [{ id: province.id }] }, month, indicators: [...publicIndicators, 'emptyShare'] });
  // Without knowing how many sold, nobody can say what must be hidden.
  if (report.total.now.sold === undefined) return false;
  const largest = await largestHouseholds(db, { provinceCode: province.code, month, districtIds: report.districts.map(({ id }) => id) });
  const { count } = await db.publicMonth.createMany({ data: [{ month: dayOfMonth(month), toldAt: now, told: toPublicMonth(report, largest) }], skipDuplicates: true });
  return count > 0;
}
