import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, dayOfUtcMidnight, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { longestHoliday } from './holiday.ts';
import { announceShop } from './internal/announce-shop.server.ts';
import { recordSellerAct } from './record-seller-act.server.ts';

type Input = { sellerId: string; actor: Actor; /** The first and the last day without sale. Null = the shop is open. */ holiday: { from: VietnamDay; until: VietnamDay } | null };

/**
 * Closes a shop for some days, or opens it again. Orders that are placed stay. Errors: `backwards` (the last day lies before the first),
 * `past`, `too_long` (90 days).
 */
export async function setHoliday({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, holiday }: Input): Promise<Result<null, { code: 'backwards' | 'past' | 'too_long' }>> {
  if (holiday && holiday.until < holiday.from) return failed({ code: 'backwards' });
  if (holiday && holiday.until < vietnamDay(clock.now())) return failed({ code: 'past' });
  if (holiday && holiday.until >= addDays(holiday.from, longestHoliday)) return failed({ code: 'too_long' });
  return db.$transaction(async (tx) => {
    const before = await tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { name: true, holidayFrom: true, holidayUntil: true } });
    await tx.seller.update({ where: { id: sellerId }, data: { holidayFrom: holiday && utcMidnight(holiday.from), holidayUntil: holiday && utcMidnight(holiday.until) } });
    await recordSellerAct({ db: tx, clock }, actor, {
      sellerId,
      part: 'shop',
      action: holiday ? 'seller.start_holiday' : 'seller.end_holiday',
      subject: { kind: 'seller', id: sellerId, name: before.name },
      before: { from: before.holidayFrom && dayOfUtcMidnight(before.holidayFrom), until: before.holidayUntil && dayOfUtcMidnight(before.holidayUntil) },
      after: { from: holiday?.from ?? null, until: holiday?.until ?? null },
    });
    await announceShop(tx, sellerId);
    return ok(null);
  });
}
