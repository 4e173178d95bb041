import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { decideOnSeller, decided, moved, recordDecision, stepSeller } from './internal/decide-on-seller.server.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';
import type { SellerState } from './seller.ts';

type Input = { sellerId: string; officer: CheckingOfficer; reason: string; /** Which sellers this officer may refuse: a commune's officer those that wait for the commune. */ from: readonly SellerState[] };

/** Refuses a seller with a reason, which the seller reads by SMS and may mend. Errors: `text_missing`, `own_shop`, `moved`. */
export function refuseSeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, reason: typed, from }: Input): Promise<Result<null, DecisionProblem | { code: 'text_missing' }>> {
  const reason = tidyText(typed).slice(0, 300);
  return decideOnSeller<null, DecisionProblem | { code: 'text_missing' }>(db, { sellerId, officer }, async (tx, seller) => {
    if (reason === '') return failed({ code: 'text_missing' });
    if (!(await stepSeller(tx, { sellerId, step: 'refuse', from, data: { stateReason: reason, askedFor: null } }))) return moved;
    await recordDecision({ db: tx, clock }, {
      seller, actor: officer.actor, action: 'seller.refuse', before: { state: seller.state }, after: { state: 'refused', reason }, sms: { name: 'refused', words: { name: 'reason', text: reason } },
    });
    return decided;
  });
}
