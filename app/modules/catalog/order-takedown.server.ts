import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockListing } from './internal/lock-listing.server.ts';
import { takeDown } from './internal/take-down.server.ts';
import type { Teller } from './internal/tell-seller.server.ts';
import { takedownHours } from './takedown-form.ts';
import type { TakedownDetails } from './takedown-form.ts';

type Order = { productId: string; details: TakedownDetails; /** Carried out in the same step, or only noted. */ now: boolean; actor: Actor; communeIds: string[] };

/**
 * Writes an authority's demand down, and takes the listing down in the same step where `now` says so: its page answers 410, it is gone from
 * search and carts, and its seller is told by SMS. The clock of 24 hours runs from when the demand was received. 404 outside the communes.
 * Errors: `future`, `never_published` (nobody sees it), `already` where a demand about it stands.
 */
export async function orderTakedown(
  { db, clock, settings }: { db: Database; clock: Clock; settings: Teller['settings'] },
  { productId, details, now: carryOut, actor, communeIds }: Order,
): Promise<Result<{ id: string }, { code: 'future' | 'never_published' | 'already' }>> {
  const now = clock.now();
  if (details.receivedAt.getTime() > now.getTime() + 60_000) return failed({ code: 'future' });
  return db.$transaction(async (tx) => {
    const product = await lockListing(tx, { productId, communeIds });
    if (!product.publishedAt) return failed({ code: 'never_published' });
    if (await tx.takedown.findFirst({ where: { productId, liftedAt: null }, select: { id: true } })) return failed({ code: 'already' });
    const dueAt = new Date(details.receivedAt.getTime() + takedownHours * 3_600_000);
    const { id } = await tx.takedown.create({ data: { productId, ...details, dueAt }, select: { id: true } });
    const { authority, reference, reason } = details;
    await recordAct({ db: tx, clock }, actor, {
      action: 'product.order_takedown',
      subject: { kind: 'product', id: productId, name: product.name },
      seller: product.seller,
      after: { takedown: id, authority, reference, reason: reason.slice(0, 200), receivedAt: details.receivedAt.toISOString(), dueAt: dueAt.toISOString() },
    });
    if (carryOut) await takeDown({ db: tx, clock, settings }, actor, { id, authority, product });
    return ok({ id });
  });
}
