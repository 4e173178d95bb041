import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { moveOrder } from './internal/move-order.server.ts';

type Input = { sellerId: string; orderId: string; actor: Actor; reason?: string | undefined };

/** The seller cannot fill the order and says why; the goods go back on the shelf. Errors: `state_moved`, `reason_missing`; 404 for another seller's order. */
export function declineOrder(app: { db: Database; clock: Clock }, { sellerId, ...input }: Input) {
  return moveOrder(app, { scope: { sellerId }, step: 'decline', by: 'seller', ...input });
}
