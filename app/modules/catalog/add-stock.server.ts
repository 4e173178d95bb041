import type { Db } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';

type Move = { variantId: string; productId: string; quantity: number };

/** Puts new goods on the shelf, in the transaction that says where they come from. */
export async function addStock(tx: Db, { variantId, productId, quantity }: Move): Promise<void> {
  await tx.variant.update({ where: { id: variantId, productId }, data: { stock: { increment: quantity } } });
  await announceProducts(tx, [productId]);
}

/** Takes goods off the shelf that may not be sold any more: at most what is there. */
export async function removeStock(tx: Db, { variantId, productId, quantity }: Move): Promise<void> {
  await tx.$executeRaw`UPDATE variant SET stock = greatest(0, stock - ${quantity}::int), updated_at = now() WHERE id = ${variantId}::uuid`;
  await announceProducts(tx, [productId]);
}
