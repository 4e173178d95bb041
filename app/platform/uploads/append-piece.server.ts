import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { largestUpload, mostUploads, pieceSize } from './piece.ts';
import { pieceKey } from './piece-key.ts';

type Piece = { uploadId: string; ownerId: string; /** Of the whole file, in bytes. */ size: number; offset: number; bytes: Uint8Array };
type Problem = { code: 'wrong_offset'; received: number } | { code: 'wrong_piece' } | { code: 'too_large' } | { code: 'too_many_uploads' };

/**
 * Takes the next piece of a file. The first one begins it, under the id that the phone has made. A piece that has come already changes
 * nothing. 404 for a file that somebody else sends.
 * Errors: `too_large` (over 15 MB), `too_many_uploads` (20 of one person wait), `wrong_piece` (not of the agreed length, or of another
 * file), `wrong_offset` with how many bytes are there.
 */
export async function appendPiece({ db, storage, clock }: { db: Database; storage: Storage; clock: Clock }, piece: Piece): Promise<Result<{ received: number }, Problem>> {
  const { uploadId, ownerId, size, offset, bytes } = piece;
  if (!isUuid(uploadId)) throw new Response(null, { status: 404 });
  if (!Number.isSafeInteger(size) || size < 1) return failed({ code: 'wrong_piece' });
  if (size > largestUpload) return failed({ code: 'too_large' });
  if (offset % pieceSize !== 0 || offset < 0 || bytes.length !== Math.min(pieceSize, size - offset)) return failed({ code: 'wrong_piece' });
  if (offset === 0 && !(await begin(db, piece, clock.now()))) return failed({ code: 'too_many_uploads' });
  const upload = await findOwn(db, uploadId, ownerId);
  if (upload.size !== size) return failed({ code: 'wrong_piece' });
  if (upload.received !== offset) return failed({ code: 'wrong_offset', received: upload.received });
  await storage.put(pieceKey(uploadId, offset), bytes);
  const received = offset + bytes.length;
  const { count } = await db.upload.updateMany({
    where: { id: uploadId, ownerId, received: offset },
    data: { received, ...(received === size && { doneAt: clock.now() }) },
  });
  return count === 1 ? ok({ received }) : failed({ code: 'wrong_offset', received: (await findOwn(db, uploadId, ownerId)).received });
}

async function findOwn(db: Db, id: string, ownerId: string) {
  const upload = await db.upload.findUnique({ where: { id, ownerId } });
  if (!upload) throw new Response(null, { status: 404 });
  return upload;
}

/** False where too many files of this person wait. Of one person they begin one after the other, so that the count holds. */
async function begin(db: Database, { uploadId, ownerId, size }: Piece, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`upload ${ownerId}`}, 0))`;
    const waiting = await tx.upload.findMany({ where: { ownerId }, select: { id: true } });
    if (waiting.some(({ id }) => id === uploadId)) return true;
    if (waiting.length >= mostUploads) return false;
    await tx.upload.createMany({ data: { id: uploadId, ownerId, size, createdAt: now }, skipDuplicates: true });
    return true;
  });
}
