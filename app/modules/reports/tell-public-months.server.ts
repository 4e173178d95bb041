import { findProvince } from '#app/modules/areas/find-province.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { keepNothing } from '#app/platform/kept.ts';
import { addMonths, firstDayOfMonth, lastDayOfMonth, monthOf, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { getFigures } from './get-figures.server.ts';
import { largestHouseholds } from './internal/largest-households.server.ts';
import { noFilter } from './measures.ts';
import { publicIndicators } from './public/public-month.ts';
import { toPublicMonth } from './public/to-public-month.ts';

type App = { db: Database; clock: Clock; settings: { homeProvince: string } };

/** A month is told when it has been over for so many days: by then most of its orders have arrived. */
const settledDays = 10;
const toldMonths = 12;

/**
 * Tells everybody the months of the last year that are over and have not been told: each once, as two tellings with other orders between them could be
 * subtracted. Waits for the sums of orders. Answers how many it told.
 */
export async function tellPublicMonths(app: App): Promise<number> {
  const { db, clock } = app;
  const now = clock.now();
  const sums = await db.countingState.findUnique({ where: { subject: 'order' } });
  if (!sums?.generation) return 0;
  const last = addMonths(monthOf(vietnamDay(new Date(now.getTime() - settledDays * 86_400_000))), -1);
  const months = Array.from({ length: toldMonths }, (_, index) => addMonths(last, -index));
  const told = new Set((await db.publicMonth.findMany({ select: { month: true } })).map(({ month }) => month.getTime()));
  const missing = months.filter((month) => !told.has(utcMidnight(firstDayOfMonth(month)).getTime()));
  let count = 0;
  for (const month of missing) if (await tellMonth(app, month)) count += 1;
  return count;
}

async function tellMonth({ db, clock, settings }: App, month: VietnamMonth): Promise<boolean> {
  const now = clock.now();
  const province = await findProvince(db, settings.homeProvince, vietnamDay(now));
  if (!province) return false;
  const period = { from: firstDayOfMonth(month), to: lastDayOfMonth(month) };
  const scope = { areas: [{ id: province.id }] };
  const report = await getFigures({ db, clock, kept: keepNothing }, { scope, indicators: [...publicIndicators, 'emptyShare'], period, filter: noFilter });
  // Who sold is counted by sums of its own: until these are built, nothing is told.
  if (report.total.now.sold === undefined) return false;
  const largest = await largestHouseholds(db, { districtIds: report.districts.map(({ id }) => id), period });
  const { count } = await db.publicMonth.createMany({ data: [{ month: utcMidnight(period.from), toldAt: now, told: toPublicMonth(report, largest) }], skipDuplicates: true });
  return count > 0;
}
