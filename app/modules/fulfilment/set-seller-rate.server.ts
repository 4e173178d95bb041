import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { readRate } from './rate-form.ts';
import type { RateProblem, RateTyped } from './rate-form.ts';

type Input = { sellerId: string; actor: Actor; typed: RateTyped };

/** A shop's own price of a parcel in a zone, from a day on (today or later); what stood before stays. Errors: the field and what is wrong with it; `exists` for a day that has one. */
export async function setSellerRate({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, typed }: Input): Promise<Result<null, RateProblem>> {
  const read = readRate(typed, vietnamDay(clock.now()));
  if (!read.ok) return read;
  const { from, ...rate } = read.value;
  return db.$transaction(async (tx) => {
    const { count } = await tx.sellerDeliveryRate.createMany({ data: [{ sellerId, validFrom: utcMidnight(from), ...rate }], skipDuplicates: true });
    if (count === 0) return failed({ field: 'from', code: 'exists' });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'delivery.set', subject: { kind: 'seller', id: sellerId }, after: { ...rate, from } });
    return ok(null);
  });
}
