import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { openLines } from './checklist.ts';
import { decideOnSeller, decided, moved, recordDecision, stepSeller } from './internal/decide-on-seller.server.ts';
import { readChecklist } from './internal/read-checklist.server.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';

type Input = { sellerId: string; officer: CheckingOfficer; /** Groups of its goods. */ groupKeys: readonly string[] };

/**
 * The commune's officer passes a seller on to the department. Errors: `open_lines` while a required line is not accepted, `own_shop`,
 * `moved`. 404 outside the officer's communes.
 */
export function passOnSeller({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, groupKeys }: Input): Promise<Result<null, DecisionProblem | { code: 'open_lines' }>> {
  return decideOnSeller<null, DecisionProblem | { code: 'open_lines' }>(db, { sellerId, officer }, async (tx, seller) => {
    if (openLines(await readChecklist(tx, seller, groupKeys)).length > 0) return failed({ code: 'open_lines' });
    if (!(await stepSeller(tx, { sellerId, step: 'pass_on', data: { askedFor: null } }))) return moved;
    await recordDecision({ db: tx, clock }, { seller, actor: officer.actor, action: 'seller.pass_on', before: { state: seller.state }, after: { state: 'checked' }, sms: { name: 'passedOn' } });
    return decided;
  });
}
