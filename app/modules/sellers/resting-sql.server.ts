import { Prisma } from '#app/platform/db/generated/client.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** For a statement: whether a seller's shop rests on a Vietnam day. `seller` is what the statement calls the seller's row. */
export function restsOn(seller: 's', today: VietnamDay): Prisma.Sql {
  return Prisma.sql`coalesce(${today}::date BETWEEN ${Prisma.raw(seller)}.holiday_from AND ${Prisma.raw(seller)}.holiday_until, false)`;
}
