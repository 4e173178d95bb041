import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { encodePicture } from './adapters/encode-picture.server.ts';
import { pictureKeyOf } from './internal/picture-key.server.ts';
import { takeTurns } from './internal/take-turns.ts';
import { pictureStorageKey } from './picture.ts';
import type { PictureView } from './picture.ts';
import { uploadFormat } from './picture-format.ts';

export type PictureProblem = { code: 'heic' | 'not_a_picture' | 'too_many_bytes' | 'too_many_pixels' | 'too_small' };

/** 15 MB: more than any phone's photograph in JPEG. */
export const largestPicture = 15 * 1024 * 1024;
/** A decoded photograph takes up to 200 MB of memory for a moment. */
const inTurn = takeTurns(2);

/**
 * Takes a photograph (JPEG, PNG, WebP, HEIC where it can be read) and stores its files; the same bytes are stored once.
 * Errors: `heic` (cannot be read here), `not_a_picture`, `too_many_bytes`, `too_many_pixels`, `too_small` (under 200 pixels).
 */
export async function storePicture({ storage }: { storage: Storage }, bytes: Uint8Array): Promise<Result<PictureView, PictureProblem>> {
  if (bytes.length > largestPicture) return failed({ code: 'too_many_bytes' });
  const format = uploadFormat(bytes);
  if (!format) return failed({ code: 'not_a_picture' });
  const key = pictureKeyOf(bytes);
  const factsKey = pictureStorageKey(key, 'facts.json');
  const known = await storage.get(factsKey);
  if (known) {
    // Written anew, so that a sweep of old files that nothing names spares it until its product names it.
    await storage.put(factsKey, known);
    return ok(JSON.parse(new TextDecoder().decode(known)) as PictureView);
  }
  const encoded = await inTurn(() => encodePicture(bytes));
  if (encoded === 'unreadable') return failed({ code: format === 'heif' ? 'heic' : 'not_a_picture' });
  if (typeof encoded === 'string') return failed({ code: encoded });
  const { files, ...facts } = encoded;
  for (const file of files) await storage.put(pictureStorageKey(key, file.name), file.bytes);
  const picture = { key, ...facts };
  // The facts come last: where they stand, all files stand.
  await storage.put(factsKey, new TextEncoder().encode(JSON.stringify(picture)));
  return ok(picture);
}
