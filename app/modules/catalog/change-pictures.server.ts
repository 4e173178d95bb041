import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { addPicture } from './add-picture.server.ts';
import type { ActOnProduct } from './internal/lock-product.server.ts';
import { movePictureFirst } from './move-picture-first.server.ts';
import type { RefusedPicture } from './picture-form.ts';
import { removePicture } from './remove-picture.server.ts';

type Change = { add: File[]; first: string | null; remove: string | null };

/**
 * What a form asks for a product's photographs: new ones behind the others, one to the front, one away. What is wrong with one file
 * keeps no other from being taken. Answers what was refused, and why. 404 for another seller's product.
 */
export async function changePictures(app: { db: Database; clock: Clock; storage: Storage }, { add, first, remove, ...own }: ActOnProduct & Change): Promise<RefusedPicture[]> {
  const refused: RefusedPicture[] = [];
  for (const file of add) {
    const result = await addPicture(app, { ...own, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (!result.ok) refused.push({ code: result.problem.code, file: file.name.normalize('NFC').slice(0, 60) });
  }
  if (first) await movePictureFirst(app, { ...own, key: first });
  if (remove) {
    const result = await removePicture(app, { ...own, key: remove });
    if (!result.ok) refused.push({ code: result.problem.code, file: '' });
  }
  return refused;
}
