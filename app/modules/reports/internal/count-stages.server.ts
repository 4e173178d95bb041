import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { SellerStage } from '../stages.ts';

export type RegisterStage = 'register' | 'trained' | SellerStage;
export type CountedStage = { communeId: string; stage: RegisterStage; count: number };
type Asked = {
  /** 0 = all sellers, by where they live now; else those of the year's list of households, by its communes, and the list itself. */
  year: number;
  /** The last day that counts; null = all that has been. */
  until: VietnamDay | null;
  /** Null = whatever they are. */
  kind: string | null;
  communeIds: readonly string[];
};

/** How many have reached each stage, by commune. Reads whole years, then whole months, then days: as many rows for a year as for ten. */
export function countStages(db: Db, { year, until, kind, communeIds }: Asked): Promise<CountedStage[]> {
  const upTo = until
    ? Prisma.sql`(grain = 'year' AND day < date_trunc('year', ${until}::date) OR grain = 'month' AND day >= date_trunc('year', ${until}::date) AND day < date_trunc('month', ${until}::date)
        OR grain = 'day' AND day >= date_trunc('month', ${until}::date) AND day <= ${until}::date OR grain = 'ever' AND stage = 'register')`
    : Prisma.sql`grain = 'ever'`;
  return db.$queryRaw<CountedStage[]>`
    SELECT commune_id AS "communeId", stage, sum(count)::int AS count FROM stage_sum
    WHERE year = ${year} AND ${upTo} AND commune_id = ANY (${communeIds}) ${kind ? Prisma.sql`AND kind = ${kind}` : Prisma.empty}
    GROUP BY 1, 2 HAVING sum(count) <> 0`;
}
