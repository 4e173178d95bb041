import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Kept } from '#app/platform/kept.ts';
import type { SellerState } from '../seller.ts';

/**
 * How many sellers of an officer's communes are in each state, without registrations that are not sent yet. Those who sell are nearly all of them and wait for
 * nobody: their number alone may be a moment old.
 */
export async function countSellersByState({ db, kept }: { db: Db; kept: Kept }, { communeIds }: { communeIds: readonly string[] }): Promise<Partial<Record<SellerState, number>>> {
  const here = Prisma.sql`commune_id = ANY (${communeIds}::text[])`;
  const [others, verified] = await Promise.all([
    db.$queryRaw<{ state: SellerState; count: number }[]>`SELECT state::text AS state, count(*)::int AS count FROM seller WHERE state IN ('applied', 'checked', 'suspended', 'refused') AND ${here} GROUP BY state`,
    kept(['verified sellers', communeIds], () => db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM seller WHERE state = 'verified' AND ${here}`),
  ]);
  return { ...Object.fromEntries(others.map(({ state, count }) => [state, count])), verified: verified[0]?.count ?? 0 };
}
