import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readMarketSetting, writeMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { payoutSetting } from './payout.ts';

/** The least that is worth a transfer to a seller, in đồng. Error: `least` where it is no amount from 1 to 100 million. */
export async function setLeastPayout({ db, clock }: { db: Database; clock: Clock }, { actor, least }: { actor: Actor; least: number }): Promise<Result<null, { code: 'least' }>> {
  const value = payoutSetting.schema.safeParse({ least });
  if (!value.success) return failed({ code: 'least' });
  return db.$transaction(async (tx) => {
    const before = await readMarketSetting(tx, payoutSetting);
    await writeMarketSetting({ db: tx, clock }, payoutSetting, value.data);
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: payoutSetting.key }, before, after: value.data });
    return ok(null);
  });
}
