import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { readRate } from './rate-form.ts';
import type { RateProblem, RateTyped } from './rate-form.ts';

/** The operator sets what a parcel costs in a zone from a day on, today or later; what stood before stays. Errors: the field and what is wrong with it; `exists` for a day that has one. */
export async function addDeliveryRate({ db, clock }: { db: Database; clock: Clock }, { actor, typed }: { actor: Actor; typed: RateTyped }): Promise<Result<null, RateProblem>> {
  const read = readRate(typed, vietnamDay(clock.now()));
  if (!read.ok) return read;
  const { from, ...rate } = read.value;
  return db.$transaction(async (tx) => {
    const { count } = await tx.deliveryRate.createMany({ data: [{ validFrom: utcMidnight(from), ...rate }], skipDuplicates: true });
    if (count === 0) return failed({ field: 'from', code: 'exists' });
    await recordAct({ db: tx, clock }, actor, { action: 'delivery.set', subject: { kind: 'setting', id: `delivery_rate ${rate.zone}` }, after: { ...rate, from } });
    return ok(null);
  });
}
