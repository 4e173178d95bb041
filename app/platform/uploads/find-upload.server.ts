import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** How much of somebody's own file is there, in bytes; null where none of it is, or it is somebody else's. */
export async function findUpload({ db }: { db: Db }, { uploadId, ownerId }: { uploadId: string; ownerId: string }): Promise<{ size: number; received: number } | null> {
  return isUuid(uploadId) ? db.upload.findUnique({ where: { id: uploadId, ownerId }, select: { size: true, received: true } }) : null;
}
