import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readMarketSetting, writeMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { deliverySettings } from './delivery-settings.ts';
import { parseWhole } from './rate-form.ts';

export const daySpans = ['province', 'region', 'country', 'own'] as const;
type Span = (typeof daySpans)[number];

/** The operator says how many days parcels are under way. Errors: `days` with the zone whose days cannot be (0 to 30, the first not above the second). */
export async function setDeliveryDays({ db, clock }: { db: Database; clock: Clock }, { actor, typed }: { actor: Actor; typed: Record<Span, { from: string; to: string }> }): Promise<Result<null, { code: 'days'; span: Span }>> {
  const read = (span: Span) => ({ from: parseWhole(typed[span].from, 0, 30) ?? Number.NaN, to: parseWhole(typed[span].to, 0, 30) ?? Number.NaN });
  const days = { province: read('province'), region: read('region'), country: read('country'), own: read('own') };
  const wrong = daySpans.find((span) => !(days[span].from <= days[span].to));
  if (wrong) return failed({ code: 'days', span: wrong });
  return db.$transaction(async (tx) => {
    const before = await readMarketSetting(tx, deliverySettings);
    await writeMarketSetting({ db: tx, clock }, deliverySettings, { days });
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: deliverySettings.key }, before, after: { days } });
    return ok(null);
  });
}
