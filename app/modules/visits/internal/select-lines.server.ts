import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { Stuck } from '../reasons.ts';
import type { VisitOutcome, WorkLine } from '../work-line.ts';
import type { WorkShow } from '../work-query.ts';

type Row = Pick<WorkLine, 'id' | 'assignedTo' | 'assignedName'> & {
  reason: string; facts: unknown; sinceOn: Date; listedOn: Date; plannedOn: Date | null;
  sellerId: string; slug: string; name: string; contactName: string; phone: string; street: string; commune: string;
  visitedOn: Date | null; outcome: VisitOutcome | null; byName: string | null;
};

const own = Prisma.raw('l.id, l.seller_id, l.commune_id, l.reason, l.since_on, l.listed_on, l.facts, l.assigned_to, l.assigned_name, l.planned_on');

/** With whom these lines are about, and the last visit: `lines` answers rows of `stuck_line`. */
async function withSellers(db: Db, lines: Prisma.Sql, order: Prisma.Sql): Promise<WorkLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.id, l.reason::text, l.facts, l.since_on AS "sinceOn", l.listed_on AS "listedOn", l.assigned_to AS "assignedTo", l.assigned_name AS "assignedName", l.planned_on AS "plannedOn",
           s.id AS "sellerId", s.slug, s.name, s.contact_name AS "contactName", s.phone, s.street, c.full_name AS commune, v.visited_on AS "visitedOn", v.outcome::text, v.by_name AS "byName"
    FROM (${lines}) l JOIN seller s ON s.id = l.seller_id JOIN area_unit c ON c.id = l.commune_id
    LEFT JOIN LATERAL (SELECT visited_on, outcome, by_name FROM visit WHERE line_id = l.id ORDER BY visited_on DESC, at DESC LIMIT 1) v ON true
    ORDER BY ${order}`;
  return rows.map(({ reason, facts, sellerId, slug, name, contactName, phone, street, commune, visitedOn, outcome, byName, ...line }) => ({
    ...line,
    ...({ reason, facts } as Stuck),
    sinceOn: dayOfUtcMidnight(line.sinceOn),
    listedOn: dayOfUtcMidnight(line.listedOn),
    plannedOn: line.plannedOn && dayOfUtcMidnight(line.plannedOn),
    seller: { id: sellerId, slug, name, contactName, phone, street, commune },
    lastVisit: visitedOn && outcome && { on: dayOfUtcMidnight(visitedOn), outcome, byName: byName ?? '' },
  }));
}

type Listed = { communeIds: readonly string[]; reason: string | null; show: Exclude<WorkShow, 'mine'>; limit: number; offset: number };
const newestFirst = Prisma.raw('l.reason, l.listed_on DESC, l.id');

/**
 * Open lines of these communes, the most pressing reason first and in it the newest: who is newly stuck is the likeliest to be helped. Each commune
 * gives its own first lines out of the index, so the question costs the same however many wait.
 */
export function selectOpenLines(db: Db, { communeIds, reason, show, limit, offset }: Listed): Promise<WorkLine[]> {
  const shown = { waiting: Prisma.sql`AND l.first_visit_on IS NULL`, visited: Prisma.sql`AND l.first_visit_on IS NOT NULL`, all: Prisma.empty }[show];
  return withSellers(db, Prisma.sql`
    SELECT l.* FROM unnest(${[...communeIds]}::text[]) AS wanted (id)
    CROSS JOIN LATERAL (
      SELECT ${own} FROM stuck_line l
      WHERE l.commune_id = wanted.id AND l.gone_at IS NULL ${reason ? Prisma.sql`AND l.reason = ${reason}::stuck_reason` : Prisma.empty} ${shown}
      ORDER BY ${newestFirst} LIMIT ${limit + offset}
    ) l ORDER BY ${newestFirst} LIMIT ${limit} OFFSET ${offset}`, newestFirst);
}

type Own = { communeIds: readonly string[]; userId: string; reason?: string | null; limit: number; offset: number };
const byPlan = Prisma.raw('l.planned_on NULLS LAST, l.reason, l.listed_on DESC, l.id');

/** Open lines that one person is to visit in these communes, by the day on which it is planned. */
export function selectOwnLines(db: Db, { communeIds, userId, reason = null, limit, offset }: Own): Promise<WorkLine[]> {
  return withSellers(db, Prisma.sql`
    SELECT ${own} FROM stuck_line l
    WHERE l.assigned_to = ${userId}::uuid AND l.gone_at IS NULL AND l.commune_id = ANY (${[...communeIds]}) ${reason ? Prisma.sql`AND l.reason = ${reason}::stuck_reason` : Prisma.empty}
    ORDER BY ${byPlan} LIMIT ${limit} OFFSET ${offset}`, byPlan);
}

/** One line of these communes, open or gone; `assignedTo` = only if it is this person's. */
export async function selectLine(db: Db, { lineId, communeIds, assignedTo }: { lineId: string; communeIds: readonly string[]; assignedTo: string | null }): Promise<WorkLine | null> {
  const [line] = await withSellers(db, Prisma.sql`
    SELECT ${own} FROM stuck_line l
    WHERE l.id = ${lineId}::uuid AND l.commune_id = ANY (${[...communeIds]}) ${assignedTo ? Prisma.sql`AND l.assigned_to = ${assignedTo}::uuid` : Prisma.empty}`, newestFirst);
  return line ?? null;
}
