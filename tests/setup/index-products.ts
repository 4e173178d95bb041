import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import type { SearchIndex } from '#app/modules/search/port.ts';
import { sendChanges } from '#app/modules/search/send-changes.server.ts';
import { takeChanges } from '#app/modules/search/take-changes.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';

/** Tells of products that a test has made or changed by hand, and waits until the search knows. */
export async function indexProducts({ db, clock, searchIndex }: { db: Database; clock: Clock; searchIndex: SearchIndex | null }, productIds: string[]): Promise<void> {
  await announceChangedProducts(db, productIds);
  while ((await takeChanges({ db, clock })) > 0);
  while (searchIndex && (await sendChanges({ db, searchIndex })) > 0);
}
