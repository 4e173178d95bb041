import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';
import type { saidByHand } from './parcel.ts';
import { trackingNumber } from './tracking.ts';

/** What a seller says of a parcel: where it is, that its cash has come, or its number. */
export type SaidOfParcel = { state: (typeof saidByHand)[number]; note: string } | { cash: 'handed_over' } | { tracking: string };
type Input = { sellerId: string; orderId: string; actor: Actor; said: SaidOfParcel };

/**
 * A seller says by hand what no carrier tells of: where the parcel is (the order follows), that its cash was handed over, its number.
 * Errors: `not_now` where it has gone another way, `reason_missing` where a failed delivery has none, `tracking`, `tracking_taken`.
 * 404 for no parcel of this seller, and for the state of one of which its carrier tells.
 */
export async function moveParcel({ db, clock }: { db: Database; clock: Clock }, { sellerId, orderId, actor, said }: Input): Promise<Result<null, { code: 'not_now' | 'reason_missing' | 'tracking' | 'tracking_taken' }>> {
  const parcel = isUuid(orderId) ? await db.parcel.findUnique({ where: { orderId, sellerId }, include: { order: { select: { code: true } } } }) : null;
  if (!parcel || (parcel.carrier !== 'hand' && !('cash' in said))) throw new Response(null, { status: 404 });
  const record = (app: { db: Parameters<typeof moveParcelIn>[0]['db']; clock: Clock }, after: Record<string, string>) =>
    recordSellerAct(app, actor, { sellerId, part: 'orders', action: 'parcel.move', subject: { kind: 'parcel', id: parcel.id, name: parcel.order.code }, before: { state: parcel.state, cash: parcel.cash }, after });
  const news = { parcelId: parcel.id, state: null, cash: null, at: clock.now(), by: 'seller', note: null, actor } as const;
  if ('tracking' in said) {
    const tracking = trackingNumber(said.tracking);
    if (!tracking) return failed({ code: 'tracking' });
    return keepTracking(() => db.$transaction(async (tx) => {
      await tx.parcel.update({ where: { id: parcel.id }, data: { tracking, updatedAt: clock.now() } });
      await record({ db: tx, clock }, { tracking });
    }));
  }
  const note = 'state' in said ? said.note.trim().normalize('NFC').slice(0, 300) : '';
  const needsReason = 'state' in said && said.state !== 'in_transit' && said.state !== 'delivered';
  if (needsReason && !note) return failed({ code: 'reason_missing' });
  return db.$transaction(async (tx) => {
    const heard = await moveParcelIn({ db: tx, clock }, 'state' in said ? { ...news, state: said.state, note: note || null } : { ...news, cash: said.cash });
    if (heard === 'impossible' || heard === 'late') return failed({ code: 'not_now' });
    await record({ db: tx, clock }, 'state' in said ? { state: said.state } : { cash: said.cash });
    return ok(null);
  });
}

async function keepTracking(write: () => Promise<void>): Promise<Result<null, { code: 'tracking_taken' }>> {
  try {
    await write();
    return ok(null);
  } catch (error) {
    if (isConstraintBroken(error)) return failed({ code: 'tracking_taken' });
    throw error;
  }
}
