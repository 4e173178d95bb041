import { customAlphabet } from 'nanoid';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { addStock } from '#app/modules/catalog/add-stock.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { LotFacts } from './schema.ts';

/** Letters and digits that nobody mishears or misreads; on the label and in the address of its page. */
const lotCode = customAlphabet('234679ACDEFGHJKMNPQRTUVWXYZ', 9);

type Input = { sellerId: string; actor: Actor; lot: LotFacts };

/**
 * Enters a lot of a seller's variant, and its pieces into the stock where they come on top of it. The id comes with the form, so pressing
 * twice enters one lot. 404 for another seller's variant. Errors: `not_yet` for a day of harvest that is still to come.
 */
export async function createLot({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, lot }: Input): Promise<Result<{ lotId: string }, { code: 'not_yet' }>> {
  const { id, variantId, harvestedOn, bestBefore, amount, note, addToStock } = lot;
  if (harvestedOn > vietnamDay(clock.now())) return failed({ code: 'not_yet' });
  return db.$transaction(async (tx) => {
    const [variant] = await tx.$queryRaw<{ productId: string; name: string }[]>`
      SELECT p.id AS "productId", p.name FROM variant v JOIN product p ON p.id = v.product_id
      WHERE v.id = ${variantId}::uuid AND p.seller_id = ${sellerId}::uuid AND v.retired_at IS NULL FOR UPDATE OF v`;
    if (!variant) throw new Response(null, { status: 404 });
    const [made] = await tx.lot.createManyAndReturn({
      data: {
        id,
        code: `L${lotCode()}`,
        variantId,
        sellerId,
        harvestedOn: utcMidnight(harvestedOn),
        bestBefore: bestBefore ? utcMidnight(bestBefore) : null,
        amount,
        left: amount,
        note,
        createdAt: clock.now(),
      },
      skipDuplicates: true,
      select: { code: true },
    });
    if (!made) {
      const known = await tx.lot.count({ where: { id, sellerId } });
      if (known === 0) throw new Response(null, { status: 404 });
      return ok({ lotId: id });
    }
    if (addToStock) await addStock(tx, { variantId, productId: variant.productId, quantity: amount });
    await recordSellerAct({ db: tx, clock }, actor, {
      sellerId,
      part: 'goods',
      action: 'lot.create',
      subject: { kind: 'lot', id, name: `${made.code} ${variant.name}` },
      after: { harvestedOn, bestBefore: bestBefore ?? null, amount, addToStock },
    });
    return ok({ lotId: id });
  });
}
