import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { removeStock } from '#app/modules/catalog/add-stock.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** Whose lot it must be: the seller's own, or of a seller in the officer's communes. */
type LotScope = { sellerId: string } | { communeIds: string[] };
type Input = { scope: LotScope; lotId: string; actor: Actor; reason: string; advice: string };
type HeldLot = { code: string; left: number; variantId: string; productId: string; name: string; sellerId: string; communeId: string };

/**
 * Calls a lot back: what is left of it goes off the shelf, its page says so, and `traceability.lot_recalled` has exactly its buyers told.
 * Doing it twice is harmless. 404 for a lot outside the scope.
 */
export async function recallLot({ db, clock }: { db: Database; clock: Clock }, { scope, lotId, actor, reason, advice }: Input): Promise<void> {
  if (!isUuid(lotId)) throw new Response(null, { status: 404 });
  const inScope = 'sellerId' in scope ? Prisma.sql`s.id = ${scope.sellerId}::uuid` : Prisma.sql`s.commune_id = ANY (${scope.communeIds})`;
  await db.$transaction(async (tx) => {
    const now = clock.now();
    // The variant first, as every order takes it: a recall and an order come one after the other.
    const [lot] = await tx.$queryRaw<(HeldLot & { recalledAt: Date | null })[]>`
      SELECT l.code, l."left", l.variant_id AS "variantId", p.id AS "productId", p.name, s.id AS "sellerId", s.commune_id AS "communeId", l.recalled_at AS "recalledAt"
      FROM variant v JOIN lot l ON l.variant_id = v.id JOIN product p ON p.id = v.product_id JOIN seller s ON s.id = l.seller_id
      WHERE l.id = ${lotId}::uuid AND ${inScope} FOR UPDATE OF v, l`;
    if (!lot) throw new Response(null, { status: 404 });
    if (lot.recalledAt) return;
    await removeStock(tx, { variantId: lot.variantId, productId: lot.productId, quantity: lot.left });
    await tx.lot.update({ where: { id: lotId }, data: { recalledAt: now, left: 0 } });
    await tx.lotRecall.create({ data: { lotId, reason, advice, byId: actor.userId, at: now } });
    const act = { action: 'lot.recall', subject: { kind: 'lot', id: lotId, name: `${lot.code} ${lot.name}` }, after: { reason, advice, offTheShelf: lot.left } } as const;
    if ('sellerId' in scope) await recordSellerAct({ db: tx, clock }, actor, { ...act, sellerId: lot.sellerId, part: 'goods' });
    else await recordAct({ db: tx, clock }, actor, { ...act, seller: { id: lot.sellerId, communeId: lot.communeId } });
    await announce(tx, 'traceability.lot_recalled', { lotId });
  });
}
