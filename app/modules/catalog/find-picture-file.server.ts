import type { Storage } from '#app/platform/storage/storage.server.ts';
import { pictureStorageKey } from './picture.ts';

/** One file of a photograph ('640.avif') with its media type, or null where there is none. */
export async function findPictureFile({ storage }: { storage: Storage }, { key, file }: { key: string; file: string }) {
  const format = /^\d{1,4}\.(avif|webp)$/.exec(file)?.[1];
  if (!format || !/^[0-9a-f]{40}$/.test(key)) return null;
  const bytes = await storage.get(pictureStorageKey(key, file));
  return bytes && { bytes, type: `image/${format}` };
}
