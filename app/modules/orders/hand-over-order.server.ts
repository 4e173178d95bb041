import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { moveOrder } from './internal/move-order.server.ts';

type Input = { sellerId: string; orderId: string; actor: Actor; reason?: string | undefined };

/** The parcel has left the seller: with a carrier, or on the seller's own motorbike. Errors: `state_moved`; 404 for another seller's order. */
export function handOverOrder(app: { db: Database; clock: Clock }, { sellerId, ...input }: Input) {
  return moveOrder(app, { scope: { sellerId }, step: 'hand-over', by: 'seller', ...input });
}
