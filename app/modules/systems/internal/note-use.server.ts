import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** Counts a request in the one row of its key, day and address. */
export async function noteUse(db: Db, { tokenId, path, at, refused }: { tokenId: string; path: string; at: Date; refused: boolean }): Promise<void> {
  const [served, not] = refused ? [0, 1] : [1, 0];
  await db.$executeRaw`
    INSERT INTO api_use AS u (token_id, day, path, count, refused, last_at) VALUES (${tokenId}::uuid, ${vietnamDay(at)}::date, ${path}, ${served}, ${not}, ${at})
    ON CONFLICT (token_id, day, path) DO UPDATE SET count = u.count + excluded.count, refused = u.refused + excluded.refused, last_at = greatest(u.last_at, excluded.last_at)`;
}
