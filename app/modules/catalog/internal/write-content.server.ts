import type { Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { changedParts } from '../product-content.ts';
import type { ProductContent } from '../product-content.ts';
import { saveVariants } from './save-variants.server.ts';

/** Makes the rows of a product say this: its texts, its variants, its pictures. What they said is handed in, so that only what differs is written. */
export async function writeContent(tx: Db, productId: string, { before, after, now }: { before: ProductContent; after: ProductContent; now: Date }): Promise<void> {
  const { variants, pictures, harvestOn, ...texts } = after;
  await tx.product.update({ where: { id: productId }, data: { ...texts, harvestOn: harvestOn && utcMidnight(harvestOn as VietnamDay), updatedAt: now } });
  const parts = changedParts(before, after);
  if ((['variants', 'removed', 'prices', 'sku', 'codes'] as const).some((part) => parts.includes(part))) await saveVariants(tx, productId, variants, now);
  if (parts.includes('pictures')) await savePictures(tx, productId, pictures);
}

async function savePictures(tx: Db, productId: string, pictures: ProductContent['pictures']): Promise<void> {
  await tx.productPicture.deleteMany({ where: { productId } });
  await tx.productPicture.createMany({ data: pictures.map((picture, position) => ({ ...picture, productId, position })) });
}
