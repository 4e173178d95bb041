import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { BalanceSide, SellerBalanceRow } from './balance.ts';
import { balancesOf, toBalance } from './internal/balances.server.ts';
import type { BalanceRow } from './internal/balances.server.ts';

const perPage = 50;
type Question = { communeIds: readonly string[]; side: BalanceSide; query: string; page: number };
const sides = { above: Prisma.sql`counted > 0`, below: Prisma.sql`counted < 0`, held: Prisma.sql`held <> 0`, all: Prisma.sql`true` };

/** The sellers of these communes with what stands between them and the market, the largest first; of all of them how many, and how much in all. */
export async function listSellerBalances({ db }: { db: Db }, { communeIds, side, query, page }: Question): Promise<{ sellers: SellerBalanceRow[]; total: number; sums: { above: number; below: number; held: number; sellersAbove: number; sellersBelow: number }; page: number; perPage: number }> {
  const like = `%${query.trim().replace(/[%_\\]/g, '\\$&')}%`;
  const [rows, [sum]] = await Promise.all([
    db.$queryRaw<(BalanceRow & { found: bigint })[]>`
      SELECT *, count(*) OVER () AS found FROM (${balancesOf(communeIds)}) AS balance
      WHERE ${sides[side]} AND unaccent(name) ILIKE unaccent(${like})
      ORDER BY abs(counted) DESC, held DESC, name, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
    db.$queryRaw<{ above: bigint; below: bigint; held: bigint; sellersAbove: bigint; sellersBelow: bigint }[]>`
      SELECT coalesce(sum(counted) FILTER (WHERE counted > 0), 0)::bigint AS above, coalesce(-sum(counted) FILTER (WHERE counted < 0), 0)::bigint AS below, coalesce(sum(held), 0)::bigint AS held,
             count(*) FILTER (WHERE counted > 0) AS "sellersAbove", count(*) FILTER (WHERE counted < 0) AS "sellersBelow"
      FROM (${balancesOf(communeIds)}) AS balance`,
  ]);
  const sums = { above: Number(sum?.above ?? 0), below: Number(sum?.below ?? 0), held: Number(sum?.held ?? 0), sellersAbove: Number(sum?.sellersAbove ?? 0), sellersBelow: Number(sum?.sellersBelow ?? 0) };
  return { sellers: rows.map(toBalance), total: Number(rows[0]?.found ?? 0), sums, page, perPage };
}
