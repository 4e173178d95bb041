import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { SellerState } from '#app/modules/sellers/seller.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { foldName } from '#app/shared/text.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { FoundBy, LinkCandidate, LinkedShop } from './household-link.ts';
import { householdKinds, withShop } from './internal/shop-of-household.server.ts';

const mostCandidates = 8;
/** How alike two names must be, from 0 to 1. */
const alike = 0.3;

type Listed = { id: string; year: number; code: string; name: string; phone: string | null; communeId: string; commune: string };
export type HouseholdLink = Listed & { shop: LinkedShop | null; by: FoundBy; candidates: LinkCandidate[] };

const folded = (column: string) => Prisma.raw(`translate(lower(unaccent(${column})), 'đ', 'd')`);

/**
 * A household of a list, the shop that it has, and shops that may be its own: those with the phone number or the address that was typed; where nothing was,
 * those of its commune with a name like its own. 404 for a household of a commune that is not the officer's; no shop of another commune is shown either.
 */
export async function getHouseholdLink({ db }: { db: Db }, { listedId, communeIds, typed = '' }: { listedId: string; communeIds: readonly string[]; typed?: string }): Promise<HouseholdLink> {
  if (!isUuid(listedId)) throw new Response(null, { status: 404 });
  type Row = Listed & { byHand: boolean; sellerId: string | null; seller: string; state: SellerState };
  const [row] = await db.$queryRaw<Row[]>`
    SELECT h.id, h.year, h.code, h.name, h.phone, h.commune_id AS "communeId", c.full_name AS commune, link.household_id IS NOT NULL AS "byHand", shop.id AS "sellerId", shop.name AS seller, shop.state
    FROM household h JOIN area_unit c ON c.id = h.commune_id ${withShop}
    WHERE h.id = ${listedId}::uuid AND h.commune_id = ANY (${communeIds})`;
  if (!row) throw new Response(null, { status: 404 });
  const { byHand, sellerId, seller, state, ...household } = row;
  const found = await listCandidates(db, household, { communeIds, typed });
  return { ...household, by: byHand ? 'hand' : 'number', shop: sellerId === null ? null : { id: sellerId, name: seller, state }, candidates: found.filter(({ id }) => id !== sellerId) };
}

async function listCandidates(db: Db, { name, year, communeId }: Listed, { communeIds, typed }: { communeIds: readonly string[]; typed: string }): Promise<LinkCandidate[]> {
  const phone = parsePhone(typed);
  const slug = typed.trim().replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').at(-1) ?? '';
  const likeness = Prisma.sql`greatest(similarity(${folded('s.name')}, ${foldName(name)}), word_similarity(${foldName(name)}, ${folded('s.name')}), similarity(${folded('s.contact_name')}, ${foldName(name)}))`;
  const which = typed.trim() === ''
    ? Prisma.sql`(s.commune_id = ${communeId} OR s.commune_id IN (SELECT to_id FROM area_succession WHERE from_id = ${communeId})) AND ${likeness} >= ${alike}`
    : phone ? Prisma.sql`s.phone = ${phone}` : Prisma.sql`s.slug = ${slug}`;
  const rows = await db.$queryRaw<(Omit<LinkCandidate, 'of'> & { ofCode: string | null; ofName: string })[]>`
    SELECT s.id, s.name, s.state::text AS state, s.phone, c.full_name AS commune, other.code AS "ofCode", other.name AS "ofName"
    FROM seller s JOIN area_unit c ON c.id = s.commune_id
    LEFT JOIN household_link l ON l.seller_id = s.id AND l.year = ${year} LEFT JOIN household other ON other.id = l.household_id
    WHERE ${which} AND s.kind IN ${householdKinds} AND s.state <> 'draft' AND s.commune_id = ANY (${communeIds})
    ORDER BY ${likeness} DESC, s.id LIMIT ${mostCandidates}`;
  return rows.map(({ ofCode, ofName, ...shop }) => ({ ...shop, of: ofCode === null ? null : { code: ofCode, name: ofName } }));
}
