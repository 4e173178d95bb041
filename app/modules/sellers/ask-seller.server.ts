import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { decideOnSeller, decided, moved, recordDecision } from './internal/decide-on-seller.server.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';

type Input = { sellerId: string; officer: CheckingOfficer; text: string };

/** Asks a seller for something before the check goes on; the seller reads it by SMS and stays where it is. Errors: `text_missing`, `own_shop`, `moved`. */
export function askSeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, text }: Input): Promise<Result<null, DecisionProblem | { code: 'text_missing' }>> {
  const asked = tidyText(text).slice(0, 300);
  return decideOnSeller<null, DecisionProblem | { code: 'text_missing' }>(db, { sellerId, officer }, async (tx, seller) => {
    if (asked === '') return failed({ code: 'text_missing' });
    const { count } = await tx.seller.updateMany({ where: { id: sellerId, state: { in: ['applied', 'checked', 'verified'] } }, data: { askedFor: asked } });
    if (count === 0) return moved;
    await recordDecision({ db: tx, clock }, { seller, actor: officer.actor, action: 'seller.ask', after: { asked }, sms: { name: 'asked', words: { name: 'text', text: asked } } });
    return decided;
  });
}
