import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { noteEnds } from '#app/modules/ocop/note-ends.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { certificateEnds, paperEnds } from './list-ends.server.ts';

/** What has ended since the clock last looked: search and pages hear of it, and the end of a star goes on record. */
export async function carryOutEnds({ db, clock }: { db: Database; clock: Clock }, today: VietnamDay): Promise<number> {
  const ended = [...(await certificateEnds(db, today)), ...(await paperEnds(db, today))].filter(({ milestone }) => milestone === 0);
  return db.$transaction(async (tx) => {
    const fresh = await noteEnds(tx, { ends: ended.map((end) => ({ ...end, milestone: 'carried_out' as const })), now: clock.now() });
    for (const { what, productId, productName, sellerId, communeId, endsOn } of fresh) {
      if (what.kind !== 'certificate') continue;
      await recordAct({ db: tx, clock }, theMarket, { action: 'certificate.end', subject: { kind: 'product', id: productId, name: productName }, seller: { id: sellerId, communeId }, after: { endsOn } });
    }
    await announceChangedProducts(tx, fresh.map(({ productId }) => productId));
    return fresh.length;
  });
}
