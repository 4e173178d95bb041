import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { changePictureList } from './internal/change-picture-list.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';

/**
 * Takes a photograph off a product; its files stay, for another product and the history may show the same. 404 for another seller's
 * product. Errors: `last_picture` where the product is on sale or handed in and has no other.
 */
export async function removePicture(app: { db: Database; clock: Clock }, { key, ...own }: ActOnProduct & { key: string }): Promise<Result<null, { code: 'last_picture' }>> {
  const problem = await changePictureList(app, {
    ...own,
    action: 'product.remove_picture',
    change: (pictures, { onSale }) => {
      const others = pictures.filter((picture) => picture.key !== key);
      return onSale && others.length === 0 ? 'last_picture' : others;
    },
  });
  return problem ? failed({ code: problem }) : ok(null);
}
