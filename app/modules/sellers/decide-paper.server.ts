import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { registrationItem, taxCodeItem } from './checklist.ts';
import { decideOnSeller, decided, moved } from './internal/decide-on-seller.server.ts';
import { tellSeller } from './internal/tell-seller.server.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';

type Input = { sellerId: string; officer: CheckingOfficer; itemKey: string; accept: boolean; note: string };

/**
 * Accepts or refuses what a seller sent for a line of the list. An accepted tax code or registration number becomes part of the identity that
 * buyers see. A refusal says why and is told by SMS. Errors: `text_missing` for a refusal without a reason, `own_shop`, `moved` (nothing is sent).
 */
export function decidePaper({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, itemKey, accept, note: typed }: Input): Promise<Result<null, DecisionProblem | { code: 'text_missing' }>> {
  const note = tidyText(typed).slice(0, 200);
  return decideOnSeller<null, DecisionProblem | { code: 'text_missing' }>(db, { sellerId, officer }, async (tx, seller) => {
    if (!accept && note === '') return failed({ code: 'text_missing' });
    const [answer] = await tx.sellerCheck.updateManyAndReturn({
      where: { sellerId, itemKey, state: { in: accept ? ['sent', 'refused'] : ['sent', 'accepted'] } },
      data: { state: accept ? 'accepted' : 'refused', note: accept ? null : note, decidedAt: clock.now() },
      select: { value: true },
    });
    if (!answer) return moved;
    const item = await tx.checklistItem.findUniqueOrThrow({ where: { key: itemKey }, select: { name: true } });
    if (accept && answer.value !== '') {
      if (itemKey === taxCodeItem) await tx.seller.update({ where: { id: sellerId }, data: { taxCode: answer.value } });
      if (itemKey === registrationItem) await tx.seller.update({ where: { id: sellerId }, data: { formedAs: answer.value } });
    }
    const entryId = await recordAct({ db: tx, clock }, officer.actor, {
      action: accept ? 'seller.accept_paper' : 'seller.refuse_paper', subject: { kind: 'paper', id: itemKey, name: item.name }, seller, after: accept ? { state: 'accepted' } : { state: 'refused', note },
    });
    if (!accept) await tellSeller(tx, { entryId, seller, sms: { name: 'paperRefused', facts: { paper: item.name }, words: { name: 'reason', text: note } } });
    return decided;
  });
}
