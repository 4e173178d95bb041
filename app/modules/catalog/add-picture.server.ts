import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { changePictureList } from './internal/change-picture-list.server.ts';
import type { ActOnProduct, OwnProduct } from './internal/lock-product.server.ts';
import { readWorking } from './internal/save-content.server.ts';
import { mostPictures } from './picture-form.ts';
import { storePicture } from './store-picture.server.ts';
import type { PictureProblem } from './store-picture.server.ts';

/**
 * Puts a photograph behind the others of a product; of one that was ever on sale it may wait for a review. The same photograph a second
 * time changes nothing. 404 for another seller's product. Errors: `too_many_pictures` (8), and those of `storePicture`.
 */
export async function addPicture(
  app: { db: Database; clock: Clock; storage: Storage },
  { bytes, ...own }: ActOnProduct & { bytes: Uint8Array },
): Promise<Result<{ key: string }, PictureProblem | { code: 'too_many_pictures' }>> {
  if (await isFull(app.db, own)) return failed({ code: 'too_many_pictures' });
  const stored = await storePicture(app, bytes);
  if (!stored.ok) return stored;
  const picture = stored.value;
  const problem = await changePictureList(app, {
    ...own,
    action: 'product.add_picture',
    change: (pictures) => {
      if (pictures.some(({ key }) => key === picture.key)) return pictures;
      return pictures.length >= mostPictures ? 'too_many_pictures' : [...pictures, picture];
    },
  });
  return problem ? failed({ code: problem }) : ok({ key: picture.key });
}

/** Asked before the work of encoding, which is for nobody but the owner. */
async function isFull(db: Db, { sellerId, productId }: OwnProduct): Promise<boolean> {
  const product = isUuid(productId) ? await db.product.findUnique({ where: { id: productId, sellerId }, select: { id: true, publishedAt: true } }) : null;
  if (!product) throw new Response(null, { status: 404 });
  return (await readWorking(db, product)).content.pictures.length >= mostPictures;
}
