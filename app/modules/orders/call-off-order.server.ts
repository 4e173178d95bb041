import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { moveOrder } from './internal/move-order.server.ts';

type Input = { communeIds: string[]; orderId: string; actor: Actor; reason: string };

/** The operator ends an order that its seller does not send; the goods go back on the shelf, and both sides are told why. Errors: `state_moved`, `reason_missing`; 404 outside the operator's areas. */
export async function callOffOrder(app: { db: Database; clock: Clock }, { communeIds, ...input }: Input) {
  if (!isUuid(input.orderId)) throw new Response(null, { status: 404 });
  return moveOrder(app, { ...input, scope: { communeIds }, step: 'call-off', by: 'operator' });
}
