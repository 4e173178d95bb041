import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { KeptPin } from './pin.ts';

const shownEnded = 30;

/** The pins in force by text and place, and those that ended last. A product that the market no longer holds takes its pins along. */
export async function listPins({ db }: { db: Db }): Promise<{ inForce: KeptPin[]; ended: KeptPin[] }> {
  const [inForce, ended] = await Promise.all([
    db.searchPin.findMany({ where: { endedAt: null }, orderBy: [{ typed: 'asc' }, { position: 'asc' }] }),
    db.searchPin.findMany({ where: { endedAt: { not: null } }, orderBy: [{ endedAt: 'desc' }, { id: 'desc' }], take: shownEnded }),
  ]);
  return { inForce: await withProducts(db, inForce), ended: await withProducts(db, ended) };
}

/** One of them; null where there is none of this id. */
export async function findPin({ db }: { db: Db }, { pinId }: { pinId: string }): Promise<KeptPin | null> {
  const pin = isUuid(pinId) ? await db.searchPin.findUnique({ where: { id: pinId } }) : null;
  return pin && ((await withProducts(db, [pin]))[0] ?? null);
}

async function withProducts(db: Db, pins: (Omit<KeptPin, 'product'> & { productId: string })[]): Promise<KeptPin[]> {
  const products = await db.product.findMany({ where: { id: { in: pins.map(({ productId }) => productId) } }, select: { id: true, slug: true, name: true, state: true, seller: { select: { state: true } } } });
  const byId = new Map(products.map(({ state, seller, ...product }) => [product.id, { ...product, onSale: state === 'on_sale' && seller.state === 'verified' }]));
  return pins.flatMap(({ productId, ...pin }) => {
    const product = byId.get(productId);
    return product ? [{ ...pin, product }] : [];
  });
}
