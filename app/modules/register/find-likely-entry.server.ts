import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { suggestEntries } from './suggest-entries.server.ts';
import type { Suggestion } from './suggest-entries.server.ts';

/** So alike that the market may ask a seller "is this yours?". */
const likely = 75;

/** The entry that a product without a claim very likely is, and that no other seller holds; null where none. For the seller's own page. */
export async function findLikelyEntry({ db, clock }: { db: Db; clock: Clock }, { sellerId, productId }: { sellerId: string; productId: string }): Promise<Suggestion | null> {
  const product = await db.product.findFirst({ where: { id: productId, sellerId }, select: { name: true, seller: { select: { name: true, kind: true, communeId: true } } } });
  if (!product || product.name === '' || product.seller.kind === 'household') return null;
  const found = await suggestEntries({ db, clock }, { name: product.name, sellerName: product.seller.name, communeId: product.seller.communeId }, { atLeast: likely });
  return found.find(({ ended, heldBy }) => !ended && heldBy.every((name) => name === product.seller.name)) ?? null;
}
