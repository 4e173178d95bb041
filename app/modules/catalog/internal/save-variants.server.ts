import type { Db } from '#app/platform/db/db.server.ts';
import type { VariantContent } from '../product-content.ts';

/**
 * Makes the offered variants of a product those of its content, in their order; what is on the shelf of those that are there stays.
 * The variants are locked in the order of their ids, as a checkout locks them. One that is gone is deleted, or retired where an order
 * or a lot names it.
 */
export async function saveVariants(tx: Db, productId: string, wanted: VariantContent[], now: Date): Promise<void> {
  const present = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM variant WHERE product_id = ${productId}::uuid AND retired_at IS NULL ORDER BY id FOR UPDATE`;
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = present.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) {
    await tx.variant.deleteMany({ where: { id: { in: gone }, productId, lines: { none: {} }, lots: { none: {} } } });
    await tx.variant.updateMany({ where: { id: { in: gone }, productId }, data: { retiredAt: now } });
  }
  // Two variants may have changed their numbers with each other.
  await tx.variant.updateMany({ where: { productId, retiredAt: null, sku: { not: null } }, data: { sku: null } });
  for (const [position, { id, stock = 0, ...words }] of wanted.entries()) {
    if (present.some((variant) => variant.id === id)) await tx.variant.update({ where: { id, productId }, data: { ...words, position } });
    // One that was retired and comes back out of the history begins with what was left of it.
    else await tx.variant.upsert({ where: { id, productId }, create: { ...words, id, productId, position, stock }, update: { ...words, position, retiredAt: null } });
  }
}

export type CountedStock = { id: string; before: number; after: number };

/** Writes stocks that were counted anew, the variants locked in the order of their ids. Answers those that are another number now. */
export async function saveStocks(tx: Db, productId: string, stocks: ReadonlyMap<string, number>): Promise<CountedStock[]> {
  if (stocks.size === 0) return [];
  const ids = [...stocks.keys()];
  return tx.$queryRaw<CountedStock[]>`
    WITH counted AS (SELECT id, stock FROM unnest(${ids}::uuid[], ${[...stocks.values()]}::int[]) AS counted(id, stock)),
         locked AS (SELECT v.id, v.stock AS was, counted.stock FROM variant v JOIN counted ON counted.id = v.id
                    WHERE v.product_id = ${productId}::uuid AND v.retired_at IS NULL AND v.stock <> counted.stock ORDER BY v.id FOR UPDATE OF v)
    UPDATE variant v SET stock = locked.stock, updated_at = now() FROM locked WHERE v.id = locked.id
    RETURNING v.id, locked.was AS before, v.stock AS after`;
}
