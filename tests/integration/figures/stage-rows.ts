import type { SellerStage } from '#app/modules/reports/stages.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/*
 * The second way to the stages of sellers: the plain days of every seller out of the rows, and then, seen from one day, which stages it has reached. It shares
 * no line with the sums.
 */

type Seller = {
  id: string; kind: string; communeId: string; phone: string; refused: boolean; registeredAt: string | null; registered: string | null; verified: string | null; listed: string | null;
  /** The days of its sales, the first first. */
  sold: string[];
};

const localDay = `'YYYY-MM-DD'`;

async function listSellers(db: Db): Promise<Seller[]> {
  return db.$queryRawUnsafe<Seller[]>(`
    SELECT s.id, s.kind::text AS kind, s.commune_id AS "communeId", s.phone, s.state = 'refused' AS refused, r.at::text AS "registeredAt", to_char(r.at + interval '7 hours', ${localDay}) AS registered,
      to_char(coalesce(s.verified_at, (SELECT min(CASE WHEN c.verified_at > m.agreed_at THEN c.verified_at ELSE m.agreed_at END) FROM seller_member m, seller c WHERE m.member_id = s.id AND c.id = m.cooperative_id AND m.agreed_at IS NOT NULL AND c.verified_at IS NOT NULL)) + interval '7 hours', ${localDay}) AS verified,
      to_char((SELECT min(p.published_at) FROM product p WHERE p.seller_id = s.id OR p.producer_id = s.id) + interval '7 hours', ${localDay}) AS listed,
      ARRAY(
        SELECT to_char(o.placed_at + interval '7 hours', ${localDay}) FROM "order" o
        WHERE CASE
          WHEN o.state IN ('delivered', 'completed', 'return_asked', 'return_accepted', 'return_refused') THEN true
          WHEN o.state IN ('return_received', 'refunded', 'disputed', 'decided') THEN o.closed_at IS NOT NULL AND EXISTS (SELECT FROM order_line l WHERE l.order_id = o.id AND l.returned < l.quantity) AND NOT (o.state = 'decided' AND o.total > 0 AND o.refunded >= o.total)
          ELSE false END
        AND (o.seller_id = s.id OR EXISTS (
          SELECT FROM order_line l WHERE l.order_id = o.id AND l.producer_id = s.id AND (o.state NOT IN ('return_received', 'refunded', 'disputed', 'decided') OR l.returned < l.quantity)))
        ORDER BY o.placed_at) AS sold
    FROM seller s
    CROSS JOIN LATERAL (SELECT CASE s.state WHEN 'draft' THEN (SELECT min(m.agreed_at) FROM seller_member m WHERE m.member_id = s.id) ELSE coalesce(s.applied_at, s.created_at) END) r (at)`.replaceAll("+ interval '7 hours'", "AT TIME ZONE 'UTC' + interval '7 hours'"));
}

const ninetyDays = 90 * 86_400_000;

/** The stages that a seller has reached, seen from the end of a day. */
function reachedBy(day: string, { registered, verified, listed, sold }: Seller): SellerStage[] {
  const by = (each: string | null | undefined) => typeof each === 'string' && each <= day;
  const [first, second] = sold;
  const again = first && second && Date.parse(second) - Date.parse(first) <= ninetyDays ? second : null;
  const passed: [SellerStage, boolean][] = [['registered', by(registered)], ['verified', by(verified)], ['listed', by(listed)], ['sold', by(first)], ['sold_again', by(again)]];
  const missed = passed.findIndex(([, reached]) => !reached);
  return passed.slice(0, missed < 0 ? passed.length : missed).map(([stage]) => stage);
}

export type StageCounts = Record<string, number>;
type Asked = { year: number; until: string; kind: string | null };

/** How many have reached which stage by a day, as 'commune stage': of all sellers (year 0) by where they live, or of a year's list by its communes, and the list itself. */
export async function countStagesByRows(db: Db, { year, until, kind }: Asked): Promise<StageCounts> {
  const counts: StageCounts = {};
  const add = (communeId: string, stage: string) => (counts[`${communeId} ${stage}`] = (counts[`${communeId} ${stage}`] ?? 0) + 1);
  const sellers = (await listSellers(db)).filter(({ registeredAt }) => registeredAt !== null);
  const wanted = (seller: Seller) => kind === null || seller.kind === kind;
  if (year === 0) {
    for (const seller of sellers.filter(wanted)) for (const stage of reachedBy(until, seller)) add(seller.communeId, stage);
    return counts;
  }
  const said = await db.$queryRaw<{ householdId: string; sellerId: string | null }[]>`SELECT household_id AS "householdId", seller_id AS "sellerId" FROM household_link`;
  const households = await db.$queryRaw<{ id: string; code: string; phone: string | null; communeId: string; trained: string | null }[]>`
    SELECT id, code, phone, commune_id AS "communeId", trained_on::text AS trained FROM household WHERE year = ${year} ORDER BY code COLLATE "C"`;
  const ofYear = said.filter(({ householdId }) => households.some(({ id }) => id === householdId));
  const count = (shop: Seller | undefined, communeId: string) => {
    if (shop && wanted(shop)) for (const stage of reachedBy(until, shop)) add(communeId, stage);
  };
  const taken = new Set<string>();
  for (const { id, phone, communeId, trained } of households) {
    if (kind === null) add(communeId, 'register');
    if (kind === null && trained && trained <= until) add(communeId, 'trained');
    const word = ofYear.find(({ householdId }) => householdId === id);
    if (word) {
      count(sellers.find((seller) => seller.id === word.sellerId), communeId);
      continue;
    }
    if (!phone || taken.has(phone)) continue;
    taken.add(phone);
    const [shop] = sellers
      .filter((seller) => seller.phone === phone && ['household', 'registered_household'].includes(seller.kind))
      .sort((a, b) => Number(a.refused) - Number(b.refused) || Date.parse(a.registeredAt ?? '') - Date.parse(b.registeredAt ?? '') || (a.id < b.id ? -1 : 1));
    if (!ofYear.some(({ sellerId }) => sellerId === shop?.id)) count(shop, communeId);
  }
  return counts;
}
