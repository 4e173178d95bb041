import type { EvidenceGrade, PaperKind } from '#app/modules/ocop/papers.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, daysBetween, dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';

export const paperViews = ['check', 'soon', 'ended'] as const;
/** Scans that wait to be compared; what ends within 90 days; what has ended and was not renewed. */
export type PaperView = (typeof paperViews)[number];

type Ask = { communeIds: string[]; view: PaperView; communeId?: string | null; kind?: PaperKind | 'certificate' | null; page?: number; perPage?: number };
type Row = { id: string; kind: PaperKind | 'certificate'; number: string; issuer: string; issuedOn: Date; endsOn: Date | null; grade: EvidenceGrade; scanKey: string | null; productId: string; productSlug: string; productName: string; sellerName: string; phone: string; communeName: string; stops: boolean; total: number };
/** `left` = days to the end, negative after it; null without an end. */
export type OfficersPaper = Omit<Row, 'issuedOn' | 'endsOn' | 'total'> & { issuedOn: string; endsOn: string | null; left: number | null };

/** Certificates and papers of listings of sellers in these communes, what ends first before what ends later. */
export async function listPapers({ db, clock }: { db: Db; clock: Clock }, { communeIds, view, communeId, kind, page = 1, perPage = 30 }: Ask) {
  const today = vietnamDay(clock.now());
  const where = {
    check: Prisma.sql`d.grade = 'scanned' AND d.kind <> 'certificate'`,
    soon: Prisma.sql`d."endsOn" BETWEEN ${today}::date AND ${addDays(today, 90)}::date AND NOT renewed`,
    ended: Prisma.sql`d."endsOn" < ${today}::date AND NOT renewed`,
  }[view];
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.*, p.slug AS "productSlug", p.name AS "productName", s.name AS "sellerName", s.phone, a.full_name AS "communeName",
           EXISTS (SELECT FROM paper_rule r WHERE r.group_key = p.group_key AND NOT r.stays_on_sale AND d.kind = ANY (r.kinds::text[])) AS stops, count(*) OVER ()::int AS total
    FROM (${papersSql} UNION ALL ${certificatesSql}) d
    JOIN product p ON p.id = d."productId" JOIN seller s ON s.id = p.seller_id JOIN area_unit a ON a.id = s.commune_id
    WHERE ${where} AND p.state <> 'draft' AND s.commune_id = ANY (${communeIds})
      ${communeId ? Prisma.sql`AND s.commune_id = ${communeId}` : Prisma.empty} ${kind ? Prisma.sql`AND d.kind = ${kind}` : Prisma.empty}
    ORDER BY ${view === 'ended' ? Prisma.sql`d."endsOn" DESC` : Prisma.sql`d."endsOn" NULLS LAST`}, d.id
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  return {
    papers: rows.map(({ total: _total, issuedOn, endsOn: last, ...row }): OfficersPaper => {
      const endsOn = last && dayOfUtcMidnight(last);
      return { ...row, issuedOn: dayOfUtcMidnight(issuedOn), endsOn, left: endsOn && daysBetween(today, endsOn) };
    }),
    total: rows[0]?.total ?? 0,
    page,
    perPage,
  };
}

const papersSql = Prisma.sql`
  SELECT o.id, o.kind::text AS kind, o.number, o.issuer, o.issued_on AS "issuedOn", o.ends_on AS "endsOn", o.grade::text AS grade, o.scan_key AS "scanKey", o.product_id AS "productId",
         EXISTS (SELECT FROM product_document n WHERE n.product_id = o.product_id AND n.kind = o.kind AND n.refused IS NULL AND n.id <> o.id AND (n.ends_on IS NULL OR n.ends_on > o.ends_on)) AS renewed
  FROM product_document o WHERE o.refused IS NULL`;

const certificatesSql = Prisma.sql`
  SELECT c.id, 'certificate', c.number, c.issuer, c.issued_on, c.ends_on, 'confirmed', c.scan_key, c.product_id,
         EXISTS (SELECT FROM ocop_certificate n WHERE n.product_id = c.product_id AND n.confirmed AND n.ends_on > c.ends_on)
  FROM ocop_certificate c WHERE c.confirmed`;
