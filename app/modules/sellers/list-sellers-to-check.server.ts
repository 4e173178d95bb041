import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Kept } from '#app/platform/kept.ts';
import { foldName } from '#app/shared/text.ts';
import { countSellersByState } from './internal/count-sellers-by-state.server.ts';
import type { SellerKind, SellerState } from './seller.ts';

export type CheckedSellerRow = {
  id: string;
  name: string;
  kind: SellerKind;
  state: SellerState;
  communeName: string;
  contactName: string;
  phone: string;
  /** Whole days since it was sent. */
  waitingDays: number | null;
  /** What an officer asked for and the seller has not answered yet. */
  askedFor: string | null;
  /** Papers that wait for a decision. */
  toRead: number;
  trusted: boolean;
};

type Query = { communeIds: readonly string[]; states: readonly SellerState[]; /** Part of a name, or a phone number. */ search?: string; page?: number; perPage?: number };

const folded = (column: string) => Prisma.raw(`translate(lower(unaccent(${column})), 'đ', 'd')`);

/**
 * The sellers of an officer's communes in these states, who has waited longest first, and how many there are in each state. Registrations that are not sent yet
 * are nobody's business.
 */
export async function listSellersToCheck({ db, clock, kept }: { db: Db; clock: Clock; kept: Kept }, { communeIds, states, search = '', page = 1, perPage = 30 }: Query) {
  const words = foldName(search);
  const digits = search.replace(/\D/g, '').replace(/^(84|0)/, '');
  const found = words === '' ? Prisma.empty : Prisma.sql`AND (strpos(${folded('s.name')} || ' ' || ${folded('s.contact_name')}, ${words}) > 0 ${digits.length >= 4 ? Prisma.sql`OR strpos(s.phone, ${digits}) > 0` : Prisma.empty})`;
  const where = Prisma.sql`s.commune_id = ANY(${communeIds}::text[]) AND s.state = ANY(${states}::seller_state[]) AND s.state <> 'draft' ${found}`;
  const [sellers, counts, matching] = await Promise.all([
    db.$queryRaw<CheckedSellerRow[]>`
      SELECT s.id, s.name, s.kind::text, s.state::text, c.full_name AS "communeName", s.contact_name AS "contactName", s.phone, s.asked_for AS "askedFor", s.trusted,
             CASE WHEN s.state IN ('applied', 'checked') THEN greatest(0, extract(day FROM ${clock.now()}::timestamptz - s.applied_at))::int END AS "waitingDays",
             (SELECT count(*)::int FROM seller_check k WHERE k.seller_id = s.id AND k.state = 'sent') AS "toRead"
      FROM seller s JOIN area_unit c ON c.id = s.commune_id
      WHERE ${where}
      ORDER BY s.asked_for IS NOT NULL, s.applied_at ASC NULLS LAST, s.name, s.id
      LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
    countSellersByState({ db, kept }, { communeIds }),
    words === '' ? null : db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM seller s WHERE ${where}`,
  ]);
  const total = matching ? (matching[0]?.total ?? 0) : states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return { sellers, counts, total, page, perPage };
}
