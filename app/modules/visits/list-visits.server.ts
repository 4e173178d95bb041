import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { addDays, dayOfUtcMidnight, daysBetween, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { effectDays } from './effect.ts';
import type { StuckReason } from './reasons.ts';
import type { VisitOutcome } from './work-line.ts';

/** `since`: how it went on. `days` after the visit the reason has gone, solved or not; or so many have passed and it holds. */
export type VisitResult = {
  id: string; lineId: string; visitedOn: VietnamDay; outcome: VisitOutcome; byName: string; reason: StuckReason; seller: string; commune: string;
  since: { state: 'solved' | 'lapsed' | 'open' | 'before'; days: number };
};
type Row = Omit<VisitResult, 'visitedOn' | 'since'> & { visitedOn: Date; goneAt: Date | null; solved: boolean | null };
type Asked = { communeIds: readonly string[]; /** Only this person's visits. */ onlyOf: string | null; limit?: number };

/** The visits of the last weeks in these communes, the newest first, each with whether its reason has gone since. */
export async function listVisits({ db, clock }: { db: Db; clock: Clock }, { communeIds, onlyOf, limit = 50 }: Asked): Promise<VisitResult[]> {
  const today = vietnamDay(clock.now());
  const from = utcMidnight(addDays(today, -effectDays.lookBack));
  const newest = Prisma.sql`ORDER BY v.visited_on DESC, v.id LIMIT ${limit}`;
  const ofPerson = Prisma.sql`SELECT * FROM visit v WHERE v.by_id = ${onlyOf}::uuid AND v.commune_id = ANY (${[...communeIds]}) AND v.visited_on >= ${from}::date ${newest}`;
  // Each commune gives its own newest out of the index, however many there are.
  const ofCommunes = Prisma.sql`
    SELECT v.* FROM unnest(${[...communeIds]}::text[]) AS wanted (id)
    CROSS JOIN LATERAL (SELECT * FROM visit v WHERE v.commune_id = wanted.id AND v.visited_on >= ${from}::date ${newest}) v ${newest}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.id, v.line_id AS "lineId", v.visited_on AS "visitedOn", v.outcome::text, v.by_name AS "byName", l.reason::text, l.gone_at AS "goneAt", l.solved, s.name AS seller, c.full_name AS commune
    FROM (
      ${onlyOf ? ofPerson : ofCommunes}
    ) v JOIN stuck_line l ON l.id = v.line_id JOIN seller s ON s.id = v.seller_id JOIN area_unit c ON c.id = v.commune_id
    ORDER BY v.visited_on DESC, v.id`;
  return rows.map(({ goneAt, solved, ...row }) => {
    const visitedOn = dayOfUtcMidnight(row.visitedOn);
    const days = daysBetween(visitedOn, goneAt ? vietnamDay(goneAt) : today);
    const state = goneAt === null ? 'open' : days < 0 ? 'before' : solved ? 'solved' : 'lapsed';
    return { ...row, visitedOn, since: { state, days } };
  });
}
