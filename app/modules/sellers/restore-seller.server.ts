import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Result } from '#app/shared/result.ts';
import { announceShop } from './internal/announce-shop.server.ts';
import { decideOnSeller, decided, moved, recordDecision, stepSeller } from './internal/decide-on-seller.server.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';

/** Lifts a suspension, one in force as one that is only announced: the seller may sell. Errors: `own_shop`, `moved` (there is none). */
export function restoreSeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer }: { sellerId: string; officer: CheckingOfficer }): Promise<Result<null, DecisionProblem>> {
  return decideOnSeller<null, DecisionProblem>(db, { sellerId, officer }, async (tx, seller) => {
    const lifted = await tx.sellerSuspension.updateMany({ where: { sellerId, liftedAt: null }, data: { liftedAt: clock.now() } });
    const restored = await stepSeller(tx, { sellerId, step: 'restore', data: { stateReason: null } });
    if (lifted.count === 0 && !restored) return moved;
    await recordDecision({ db: tx, clock }, { seller, actor: officer.actor, action: 'seller.restore', before: { state: seller.state }, after: { state: 'verified' }, sms: { name: restored ? 'restored' : 'suspensionLifted' } });
    if (restored) await announceShop(tx, sellerId);
    return decided;
  });
}
