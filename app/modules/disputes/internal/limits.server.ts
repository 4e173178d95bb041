import type { Database } from '#app/platform/db/db.server.ts';
import { countTry } from '#app/platform/rate-limit.server.ts';

/** Pictures cost work, and nobody is flooded. */
const onOrder = { name: 'dispute-write', tries: 30, minutes: 60 };
const fromAddress = { name: 'dispute-write-from', tries: 150, minutes: 60 };

/** Minutes to wait, or 0. */
export async function countWriting(db: Database, { orderId, side, address }: { orderId: string; side: 'buyer' | 'seller'; address: string | null }): Promise<number> {
  const here = await countTry(db, onOrder, `${orderId} ${side}`);
  return Math.max(here, address === null ? 0 : await countTry(db, fromAddress, address));
}
