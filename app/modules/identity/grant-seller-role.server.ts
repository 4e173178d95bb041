import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Result } from '#app/shared/result.ts';
import type { SellerRole } from './abilities.ts';
import { getSellerPlace } from './internal/get-seller-place.server.ts';
import { writeGrant } from './internal/grant.server.ts';
import type { GrantProblem, NewGrant } from './internal/grant.server.ts';

/**
 * Lets the person of a phone number work in a shop, or own it too; who is new to the market is made. They are told by text message.
 * For an owner of that shop. Errors: `phone_wrong`, `name_missing` (of somebody new), `own_role`, `has_role`.
 */
export async function grantSellerRole(app: { db: Database; clock: Clock }, { sellerId, ...grant }: NewGrant & { role: SellerRole; sellerId: string }): Promise<Result<{ grantId: string; userId: string }, GrantProblem>> {
  return app.db.$transaction(async (tx) => writeGrant({ ...app, db: tx }, grant, await getSellerPlace(tx, sellerId)));
}
