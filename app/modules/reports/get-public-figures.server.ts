import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, firstDayOfMonth, monthOf, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { getLicence } from './get-licence.server.ts';
import type { Period } from './period.ts';
import type { LicenceKey } from './public/licence.ts';
import { publicMonthSchema } from './public/public-month.ts';
import type { PublicMonth } from './public/public-month.ts';
import { addMonthsTold, daysOf, listPeriods, monthsOfKey } from './public/public-period.ts';
import type { PublicPeriod } from './public/public-period.ts';

export type PublicReport = { key: string; days: Period; toldAt: Date; told: PublicMonth; licence: LicenceKey };

/** Every month and quarter that was told, and when the last of them was. */
export async function listPublicPeriods({ db }: { db: Db }): Promise<{ months: PublicPeriod[]; quarters: PublicPeriod[]; toldAt: Date | null }> {
  const rows = await db.publicMonth.findMany({ select: { month: true, toldAt: true }, orderBy: { month: 'desc' } });
  const told = rows.map(({ month }) => monthOf(dayOfUtcMidnight(month)));
  return { ...listPeriods(told), toldAt: rows.reduce<Date | null>((last, { toldAt }) => (last && last > toldAt ? last : toldAt), null) };
}

/** What was told of a month ('2026-10') or quarter ('2026-Q3'); null where it was not. */
export async function findPublicFigures({ db }: { db: Db }, { key }: { key: string }): Promise<PublicReport | null> {
  const months = monthsOfKey(key);
  const days = months && daysOf(months);
  if (!months || !days) return null;
  const rows = await readMonths(db, months);
  const told = rows.length === months.length ? addMonthsTold(rows.map((row) => row.told)) : null;
  const [first] = rows;
  if (!told || !first) return null;
  const toldAt = rows.reduce((last, row) => (row.toldAt > last ? row.toldAt : last), first.toldAt);
  return { key, days, toldAt, told, licence: await getLicence({ db }) };
}

/** What the province sold month by month, the oldest first. */
export async function listProvinceMonths({ db }: { db: Db }): Promise<{ month: VietnamMonth; value: number | null; transactions: number | null }[]> {
  const rows = await db.publicMonth.findMany({ orderBy: { month: 'desc' }, take: 24 });
  return rows.reverse().map(({ month, told }) => {
    const { figures } = publicMonthSchema.parse(told).province;
    return { month: monthOf(dayOfUtcMidnight(month)), value: figures?.value ?? null, transactions: figures?.transactions ?? null };
  });
}

async function readMonths(db: Db, months: readonly VietnamMonth[]) {
  const rows = await db.publicMonth.findMany({ where: { month: { in: months.map((month) => utcMidnight(firstDayOfMonth(month))) } }, orderBy: { month: 'asc' } });
  return rows.map(({ toldAt, told }) => ({ toldAt, told: publicMonthSchema.parse(told) }));
}
