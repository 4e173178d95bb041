import { milestoneOn } from '#app/modules/ocop/validity.ts';
import type { Milestone } from '#app/modules/ocop/validity.ts';
import type { PaperKind } from '#app/modules/ocop/papers.ts';
import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, dayOfUtcMidnight, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

/** Something of a listing that ends or has ended, and which telling is due. */
export type DueEnd = {
  subjectId: string;
  what: { kind: 'certificate'; stars: number } | { kind: PaperKind; /** The listing is held without it. */ stops: boolean };
  endsOn: VietnamDay;
  milestone: Milestone;
  productId: string;
  productName: string;
  /** It is off sale for want of a paper. */
  held: boolean;
  sellerId: string;
  communeId: string;
  phone: string;
};

/** As far as the clock looks: the first warning ahead, old news behind. */
const lookAhead = 90;
const lookBack = 30;

type Row = Omit<DueEnd, 'what' | 'endsOn' | 'milestone'> & { endsOn: Date; stars: number; kind: PaperKind; groupKey: string };

/** Certificates that count and end in these days, unless another of the same product goes on where it ends. */
export async function certificateEnds(db: Db, today: VietnamDay): Promise<DueEnd[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id AS "subjectId", c.stars, c.ends_on AS "endsOn", p.id AS "productId", p.name AS "productName", p.held_at IS NOT NULL AS held, s.id AS "sellerId", s.commune_id AS "communeId", s.phone
    FROM ocop_certificate c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
    WHERE c.confirmed AND p.state <> 'draft' AND c.ends_on BETWEEN ${utcMidnight(addDays(today, -lookBack))}::date AND ${utcMidnight(addDays(today, lookAhead))}::date
      AND NOT EXISTS (SELECT FROM ocop_certificate n WHERE n.product_id = c.product_id AND n.confirmed AND n.issued_on <= c.ends_on + 1 AND n.ends_on > c.ends_on)
    ORDER BY c.ends_on, c.id`;
  return rows.flatMap(({ stars, ...row }) => due(today, row, { kind: 'certificate', stars }));
}

/** Papers that end in these days, unless another that does the same goes on where they end: one of the same kind, or another that the group's rule takes for it. */
export async function paperEnds(db: Db, today: VietnamDay): Promise<DueEnd[]> {
  const [rules, rows] = await Promise.all([
    listPaperRules({ db }),
    db.$queryRaw<Row[]>`
      SELECT d.id AS "subjectId", d.kind::text, d.ends_on AS "endsOn", p.id AS "productId", p.name AS "productName", p.held_at IS NOT NULL AS held, p.group_key AS "groupKey",
             s.id AS "sellerId", s.commune_id AS "communeId", s.phone
      FROM product_document d JOIN product p ON p.id = d.product_id JOIN seller s ON s.id = p.seller_id
      WHERE d.refused IS NULL AND p.state <> 'draft' AND d.ends_on BETWEEN ${utcMidnight(addDays(today, -lookBack))}::date AND ${utcMidnight(addDays(today, lookAhead))}::date
        AND NOT EXISTS (
          SELECT FROM product_document n
          WHERE n.product_id = d.product_id AND n.refused IS NULL AND n.issued_on <= d.ends_on + 1 AND (n.ends_on IS NULL OR n.ends_on > d.ends_on OR (n.ends_on = d.ends_on AND n.id > d.id))
            AND (n.kind = d.kind OR EXISTS (SELECT FROM paper_rule r WHERE r.group_key = p.group_key AND d.kind = ANY (r.kinds) AND n.kind = ANY (r.kinds))))
      ORDER BY d.ends_on, d.id`,
  ]);
  return rows.flatMap(({ kind, groupKey, ...row }) => {
    const stops = rules.some((rule) => rule.groupKey === groupKey && !rule.staysOnSale && rule.kinds.includes(kind));
    return due(today, row, { kind, stops });
  });
}

function due(today: VietnamDay, { endsOn: last, ...row }: Omit<Row, 'stars' | 'kind' | 'groupKey'>, what: DueEnd['what']): DueEnd[] {
  const endsOn = dayOfUtcMidnight(last);
  const milestone = milestoneOn(today, endsOn);
  const { subjectId, productId, productName, held, sellerId, communeId, phone } = row;
  return milestone === null ? [] : [{ subjectId, productId, productName, held: held && what.kind !== 'certificate' && what.stops, sellerId, communeId, phone, what, endsOn, milestone }];
}
