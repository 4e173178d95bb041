import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { SellerState } from '#app/modules/sellers/seller.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { FoundBy, LinkedShop } from './household-link.ts';
import { withShop } from './internal/shop-of-household.server.ts';

type Asked = { /** Of the officer. */ communeIds: readonly string[]; year: number; communeId: string; /** Only those without a shop of their number. */ without?: boolean; page?: number };
export type ListedHousehold = { id: string; code: string; name: string; phone: string | null; trainedOn: VietnamDay | null; training: string; by: FoundBy; shop: LinkedShop | null };

const perPage = 50;

/** The households of a commune in a year's list by their code, each with the shop of its number, or the one that an officer has named. 404 for a commune that is not the officer's. */
export async function listYearHouseholds({ db }: { db: Db }, { communeIds, year, communeId, without = false, page = 1 }: Asked): Promise<{ commune: string; households: ListedHousehold[]; total: number; page: number; pages: number }> {
  if (!communeIds.includes(communeId)) throw new Response(null, { status: 404 });
  type Row = Omit<ListedHousehold, 'trainedOn' | 'by' | 'shop'> & { byHand: boolean; trainedOn: Date | null; sellerId: string | null; seller: string | null; state: SellerState | null; total: number };
  const rows = await db.$queryRaw<Row[]>`
    SELECT h.id, h.code, h.name, h.phone, h.trained_on AS "trainedOn", h.training, link.household_id IS NOT NULL AS "byHand", shop.id AS "sellerId", shop.name AS seller, shop.state, count(*) OVER ()::int AS total
    FROM household h
    ${withShop}
    WHERE h.year = ${year} AND h.commune_id = ${communeId} ${without ? Prisma.sql`AND shop.id IS NULL` : Prisma.empty}
    ORDER BY h.code LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const total = rows[0]?.total ?? 0;
  const commune = await db.areaUnit.findUnique({ where: { id: communeId }, select: { fullName: true } });
  return {
    commune: commune?.fullName ?? '',
    households: rows.map(({ id, code, name, phone, trainedOn, training, byHand, sellerId, seller, state }) => ({
      id, code, name, phone, training, by: byHand ? 'hand' : 'number', trainedOn: trainedOn && dayOfUtcMidnight(trainedOn), shop: sellerId && seller && state ? { id: sellerId, name: seller, state } : null,
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / perPage)),
  };
}
