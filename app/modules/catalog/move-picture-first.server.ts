import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { changePictureList } from './internal/change-picture-list.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';

/** Makes a photograph the first of a product: the one that lists show. 404 for another seller's product. */
export async function movePictureFirst(app: { db: Database; clock: Clock }, { key, ...own }: ActOnProduct & { key: string }): Promise<void> {
  await changePictureList(app, {
    ...own,
    action: 'product.move_picture',
    change: (pictures) => [...pictures.filter((picture) => picture.key === key), ...pictures.filter((picture) => picture.key !== key)],
  });
}
