import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { moveOrderIn } from './internal/move-order.server.ts';
import type { Move } from './internal/move-order.server.ts';

/**
 * Takes a step of an order in the transaction of another module: with what its step is about (a payment, a parcel's state, a return, a decision),
 * or not at all. Errors: `state_moved`, `reason_missing`; 404 outside the scope.
 */
export function stepOrder(app: { db: Db; clock: Clock }, move: Move) {
  return moveOrderIn(app, move);
}
