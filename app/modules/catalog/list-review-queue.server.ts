import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { SellerState } from '#app/modules/sellers/seller.ts';
import type { PictureView } from './picture.ts';
import type { ListingPart } from './product-content.ts';
import { longWaitHours } from './review-rules.ts';

export type QueueFilter = { /** A former district or a commune of the officer's area. */ areaId?: string | null; groupKey?: string | null; kind?: 'new' | 'changes' | null };

export type QueueRow = {
  versionId: string;
  productId: string;
  name: string;
  groupKey: string;
  isNew: boolean;
  changed: ListingPart[];
  submittedAt: Date;
  submittedByName: string;
  helped: boolean;
  seller: { name: string; state: SellerState; trusted: boolean };
  commune: string;
  picture: PictureView | null;
  hours: number;
  late: boolean;
};

type Page = { communeIds: string[]; /** Shops of the officer's own, which others decide about. */ ownSellerIds: string[]; filter?: QueueFilter; page?: number; perPage?: number };

/** What waits for a review in these communes, oldest first, and the places and groups of everything that waits there. */
export async function listReviewQueue({ db, clock }: { db: Db; clock: Clock }, { communeIds, ownSellerIds, filter = {}, page = 1, perPage = 50 }: Page) {
  const now = clock.now();
  const waiting = Prisma.sql`
    FROM product_version v
    JOIN product p ON p.id = v.product_id AND p.state <> 'taken_down'
    JOIN seller s ON s.id = p.seller_id AND s.state IN ('applied', 'checked', 'verified') AND s.commune_id = ANY (${communeIds}) AND NOT s.id = ANY (${ownSellerIds}::uuid[])
    JOIN area_unit c ON c.id = s.commune_id
    WHERE v.state = 'submitted'`;
  const chosen = Prisma.join(
    [
      waiting,
      ...(filter.areaId ? [Prisma.sql`AND (c.id = ${filter.areaId} OR c.former_district_id = ${filter.areaId})`] : []),
      ...(filter.groupKey ? [Prisma.sql`AND v.content->>'groupKey' = ${filter.groupKey}`] : []),
      ...(filter.kind ? [Prisma.sql`AND (p.published_at IS NULL) = ${filter.kind === 'new'}`] : []),
    ],
    ' ',
  );
  const [rows, totals, places, groups] = await Promise.all([
    db.$queryRaw<Omit<QueueRow, 'hours' | 'late'>[]>(Prisma.sql`
      SELECT v.id AS "versionId", p.id AS "productId", v.content->>'name' AS name, v.content->>'groupKey' AS "groupKey", p.published_at IS NULL AS "isNew", v.changed,
             v.submitted_at AS "submittedAt", v.submitted_by_name AS "submittedByName", v.consent_id IS NOT NULL AS helped,
             json_build_object('name', s.name, 'state', s.state, 'trusted', s.trusted) AS seller, c.full_name AS commune, v.content->'pictures'->0 AS picture
      ${chosen} ORDER BY v.submitted_at, v.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`),
    db.$queryRaw<{ total: number; late: number }[]>(Prisma.sql`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE v.submitted_at < ${new Date(now.getTime() - longWaitHours * 3_600_000)})::int AS late ${chosen}`),
    db.$queryRaw<{ id: string; fullName: string; level: 'district' | 'commune'; count: number }[]>(Prisma.sql`
      SELECT a.id, a.full_name AS "fullName", a.level::text, sum(n)::int AS count
      FROM (SELECT c.id, c.former_district_id, count(*) AS n ${waiting} GROUP BY c.id) w
      JOIN area_unit a ON a.id = w.id OR a.id = w.former_district_id
      GROUP BY a.id ORDER BY a.level DESC, a.folded`),
    db.$queryRaw<{ key: string; count: number }[]>(Prisma.sql`SELECT v.content->>'groupKey' AS key, count(*)::int AS count ${waiting} GROUP BY 1 ORDER BY 1`),
  ]);
  return {
    rows: rows.map((row): QueueRow => {
      const hours = Math.floor((now.getTime() - row.submittedAt.getTime()) / 3_600_000);
      return { ...row, hours, late: hours >= longWaitHours };
    }),
    total: totals[0]?.total ?? 0,
    late: totals[0]?.late ?? 0,
    places,
    groups,
    page,
    perPage,
  };
}
