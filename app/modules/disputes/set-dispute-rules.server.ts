import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readMarketSetting, writeMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { disputeRules } from './dispute.ts';
import type { DisputeRules } from './dispute.ts';

/** The operator says in how many days disputes are to be decided: what both sides are told from then on. Errors: `days` (no whole number from 1 to 60). */
export async function setDisputeRules({ db, clock }: { db: Database; clock: Clock }, { actor, answerDays }: DisputeRules & { actor: Actor }): Promise<Result<null, { code: 'days' }>> {
  const rules = disputeRules.schema.safeParse({ answerDays });
  if (!rules.success) return failed({ code: 'days' });
  await db.$transaction(async (tx) => {
    const before = await readMarketSetting(tx, disputeRules);
    await writeMarketSetting({ db: tx, clock }, disputeRules, rules.data);
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: disputeRules.key }, before, after: rules.data });
  });
  return ok(null);
}
