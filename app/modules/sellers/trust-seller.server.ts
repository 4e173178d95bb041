import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Result } from '#app/shared/result.ts';
import { decideOnSeller, decided, recordDecision } from './internal/decide-on-seller.server.ts';
import type { CheckingOfficer } from './officer.ts';

/** Lets small changes of a seller's listings show without a review, or no longer. Doing it twice is harmless. Errors: `own_shop`. */
export function trustSeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, trusted }: { sellerId: string; officer: CheckingOfficer; trusted: boolean }): Promise<Result<null, { code: 'own_shop' }>> {
  return decideOnSeller<null, { code: 'own_shop' }>(db, { sellerId, officer }, async (tx, seller) => {
    const { count } = await tx.seller.updateMany({ where: { id: sellerId, trusted: !trusted }, data: { trusted } });
    if (count > 0) await recordDecision({ db: tx, clock }, { seller, actor: officer.actor, action: trusted ? 'seller.trust' : 'seller.distrust', sms: null });
    return decided;
  });
}
