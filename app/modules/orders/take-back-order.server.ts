import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { moveOrder } from './internal/move-order.server.ts';

type Input = { sellerId: string; orderId: string; actor: Actor; reason?: string | undefined };

/** The parcel came back. Its goods do not go back on the shelf by themselves: fresh ones are often lost. Errors: `state_moved`, `reason_missing`; 404 for another seller's order. */
export function takeBackOrder(app: { db: Database; clock: Clock }, { sellerId, ...input }: Input) {
  return moveOrder(app, { scope: { sellerId }, step: 'take-back', by: 'seller', ...input });
}
