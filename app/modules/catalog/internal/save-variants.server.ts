import type { Db } from '#app/platform/db/db.server.ts';
import type { VariantDetails } from '../schema.ts';

/**
 * Makes the offered variants of a product those of the form, in its order. The variants are locked in the order of their ids,
 * as a checkout locks them. One that is gone from the form is deleted, or retired where an order names it.
 */
export async function saveVariants(tx: Db, productId: string, wanted: VariantDetails[], now: Date): Promise<void> {
  const present = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM variant WHERE product_id = ${productId}::uuid AND retired_at IS NULL ORDER BY id FOR UPDATE`;
  const kept = new Set(wanted.map(({ id }) => id));
  const gone = present.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await tx.variant.deleteMany({ where: { id: { in: gone }, productId, lines: { none: {} } } });
  await tx.variant.updateMany({ where: { id: { in: gone }, productId }, data: { retiredAt: now } });
  for (const [position, { id, stock, stockSeen, ...details }] of wanted.entries()) {
    const before = present.find((variant) => variant.id === id);
    if (!before) {
      await tx.variant.create({ data: { ...details, productId, position, stock } });
      continue;
    }
    await tx.variant.update({
      where: { id: before.id, productId },
      data: { ...details, position, ...(stock !== stockSeen && { stock }), ...(details.name !== before.name && { nameEn: null }) },
    });
  }
}
