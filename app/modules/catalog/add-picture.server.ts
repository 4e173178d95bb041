import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { announceProducts } from './internal/announce-products.server.ts';
import { lockProduct } from './internal/lock-product.server.ts';
import type { ActOnProduct, OwnProduct } from './internal/lock-product.server.ts';
import { recordProductAct } from './internal/record-product-act.server.ts';
import { mostPictures } from './picture-form.ts';
import { storePicture } from './store-picture.server.ts';
import type { PictureProblem } from './store-picture.server.ts';

/**
 * Puts a photograph behind the others of a product. The same photograph a second time changes nothing. 404 for another seller's product.
 * Errors: `too_many_pictures` (8), and those of `storePicture`.
 */
export async function addPicture(
  { db, clock, storage }: { db: Database; clock: Clock; storage: Storage },
  { bytes, actor, ...own }: ActOnProduct & { bytes: Uint8Array },
): Promise<Result<{ key: string }, PictureProblem | { code: 'too_many_pictures' }>> {
  if (await isFull(db, own)) return failed({ code: 'too_many_pictures' });
  const stored = await storePicture({ storage }, bytes);
  if (!stored.ok) return stored;
  const picture = stored.value;
  return db.$transaction(async (tx) => {
    const product = await lockProduct(tx, own);
    const { id: productId } = product;
    const pictures = await tx.productPicture.findMany({ where: { productId }, select: { key: true, position: true } });
    if (pictures.some(({ key }) => key === picture.key)) return ok({ key: picture.key });
    if (pictures.length >= mostPictures) return failed({ code: 'too_many_pictures' });
    const position = Math.max(-1, ...pictures.map((each) => each.position)) + 1;
    await tx.productPicture.create({ data: { ...picture, productId, position } });
    await recordProductAct({ db: tx, clock }, actor, { ...own, product, action: 'product.add_picture', after: { picture: picture.key } });
    await announceProducts(tx, [productId]);
    return ok({ key: picture.key });
  });
}

/** Asked before the work of encoding, which is for nobody but the owner. */
async function isFull(db: Db, { sellerId, productId }: OwnProduct): Promise<boolean> {
  const product = isUuid(productId)
    ? await db.product.findUnique({ where: { id: productId, sellerId }, select: { _count: { select: { pictures: true } } } })
    : null;
  if (!product) throw new Response(null, { status: 404 });
  return product._count.pictures >= mostPictures;
}
