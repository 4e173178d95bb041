import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** Takes an address out of the book of an account. Orders keep theirs. Taking it out twice is harmless; another's stays where it is. */
export async function removeAddress({ db }: { db: Db }, { userId, id }: { userId: string; id: string }): Promise<void> {
  if (isUuid(id)) await db.savedAddress.deleteMany({ where: { id, userId } });
}
