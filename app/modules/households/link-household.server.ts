import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { LinkChoice } from './household-link.ts';
import { householdKinds } from './internal/shop-of-household.server.ts';

type Input = { actor: Actor; /** Of the officer. */ communeIds: readonly string[]; listedId: string; choice: LinkChoice };

/**
 * An officer says which shop a household of a list has: a shop of a household in the officer's communes; none; or again the one of its number, which takes back
 * what was said. It counts in the funnel of that year. 404 for a household or a shop that is not the officer's. Error: `taken` (the shop was given to another
 * household of the same year).
 */
export async function linkHousehold({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, listedId, choice }: Input): Promise<Result<null, { code: 'taken' }>> {
  const wanted = typeof choice === 'string' ? null : choice.sellerId;
  if (!isUuid(listedId) || (wanted !== null && !isUuid(wanted))) throw new Response(null, { status: 404 });
  return db.$transaction(async (tx) => {
    const [household] = await tx.$queryRaw<{ id: string; year: number; code: string; name: string; communeId: string }[]>`
      SELECT id, year, code, name, commune_id AS "communeId" FROM household WHERE id = ${listedId}::uuid AND commune_id = ANY (${communeIds}) FOR UPDATE`;
    // Two officers who give one shop away come here one after the other.
    const [shop = null] = await tx.$queryRaw<{ id: string; name: string; communeId: string }[]>`
      SELECT id, name, commune_id AS "communeId" FROM seller
      WHERE id = ${wanted}::uuid AND commune_id = ANY (${communeIds}) AND kind IN ${householdKinds} AND state <> 'draft' FOR NO KEY UPDATE`;
    if (!household || (wanted !== null && !shop)) throw new Response(null, { status: 404 });
    const { id: householdId, year } = household;
    const before = await tx.householdLink.findUnique({ where: { householdId_year: { householdId, year } }, include: { seller: { select: { id: true, name: true, communeId: true } } } });
    if (choice === 'number') {
      if (!before) return ok(null);
      await tx.householdLink.delete({ where: { householdId_year: { householdId, year } } });
    } else {
      if (before && before.sellerId === wanted) return ok(null);
      const put = await tx.$executeRaw`
        INSERT INTO household_link AS held (household_id, year, seller_id, made_at) SELECT ${householdId}::uuid, ${year}::smallint, ${wanted}::uuid, ${clock.now()}
        WHERE NOT EXISTS (SELECT FROM household_link l WHERE l.seller_id = ${wanted}::uuid AND l.year = ${year} AND l.household_id <> ${householdId}::uuid)
        ON CONFLICT (household_id, year) DO UPDATE SET seller_id = excluded.seller_id, made_at = excluded.made_at`;
      if (put === 0) return failed({ code: 'taken' as const });
    }
    await recordAct({ db: tx, clock }, actor, {
      action: choice === 'number' ? 'household.find_by_number' : shop ? 'household.link' : 'household.unlink',
      subject: { kind: 'household', id: household.id, name: `${household.name} (${household.code})` },
      seller: shop ?? before?.seller ?? null,
      communeId: household.communeId,
      ...(before && { before: { shop: before.seller?.name ?? '' } }),
      ...(shop && { after: { shop: shop.name } }),
    });
    return ok(null);
  });
}
