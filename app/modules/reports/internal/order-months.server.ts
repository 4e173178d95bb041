import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, firstDayOfMonth, monthOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';

/** The months in Vietnam in which orders were placed, the newest first. */
export async function listOrderMonths(db: Db): Promise<VietnamMonth[]> {
  const { _min: first, _max: last } = await db.order.aggregate({ _min: { placedAt: true }, _max: { placedAt: true } });
  if (!first.placedAt || !last.placedAt) return [];
  const begin = monthOf(vietnamDay(first.placedAt));
  const months: VietnamMonth[] = [];
  for (let month = monthOf(vietnamDay(last.placedAt)); month >= begin; month = addMonths(month, -1)) months.push(month);
  return months;
}

/** A condition on `o`: placed in this month in Vietnam. */
export function inMonth(month: VietnamMonth): Prisma.Sql {
  const [begin, end] = [month, addMonths(month, 1)].map((each) => startOfVietnamDay(firstDayOfMonth(each)));
  return Prisma.sql`o.placed_at >= ${begin}::timestamptz AND o.placed_at < ${end}::timestamptz`;
}
