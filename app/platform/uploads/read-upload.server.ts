import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { findUpload } from './find-upload.server.ts';
import { pieceKeys } from './piece-key.ts';

/** The bytes of somebody's own file, its pieces joined; null where not all of it is there. */
export async function readUpload({ db, storage }: { db: Db; storage: Storage }, own: { uploadId: string; ownerId: string }): Promise<Uint8Array | null> {
  const upload = await findUpload({ db }, own);
  if (!upload || upload.received !== upload.size) return null;
  const whole = new Uint8Array(upload.size);
  let end = 0;
  for (const key of pieceKeys(own.uploadId, upload.size)) {
    const piece = await storage.get(key);
    if (!piece) return null;
    whole.set(piece, end);
    end += piece.length;
  }
  return end === upload.size ? whole : null;
}
