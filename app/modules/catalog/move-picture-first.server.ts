import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';

/** Makes a photograph the first of a product: the one that lists show. 404 for another seller's product. */
export async function movePictureFirst({ db, clock }: { db: Database; clock: Clock }, { key, actor, ...own }: ActOnProduct & { key: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const { id: productId } = product;
    await tx.$executeRaw`
      UPDATE product_picture p SET position = placed.place
      FROM (SELECT id, row_number() OVER (ORDER BY key = ${key} DESC, position, id) - 1 AS place
            FROM product_picture WHERE product_id = ${productId}::uuid) placed
      WHERE p.id = placed.id`;
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.move_picture', after: { first: key } });
    await announceProducts(tx, [productId]);
  });
}
