import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockTakedown } from './internal/lock-listing.server.ts';
import { takeDown } from './internal/take-down.server.ts';
import type { Teller } from './internal/tell-seller.server.ts';

/** Takes a listing down whose demand was noted before. 404 outside the communes. Errors: `moved` where somebody has done or dropped it. */
export async function carryOutTakedown(
  { db, clock, settings }: { db: Database; clock: Clock; settings: Teller['settings'] },
  { takedownId, actor, communeIds }: { takedownId: string; actor: Actor; communeIds: string[] },
): Promise<Result<null, { code: 'moved' }>> {
  return db.$transaction(async (tx) => {
    const { takedown, product } = await lockTakedown(tx, { takedownId, communeIds });
    if (takedown.doneAt || takedown.liftedAt) return failed({ code: 'moved' });
    await takeDown({ db: tx, clock, settings }, actor, { id: takedownId, authority: takedown.authority, product });
    return ok(null);
  });
}
