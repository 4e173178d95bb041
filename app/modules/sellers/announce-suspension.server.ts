import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { failed } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { decideOnSeller, decided, moved, recordDecision } from './internal/decide-on-seller.server.ts';
import { noticeDays } from './officer.ts';
import type { CheckingOfficer, DecisionProblem } from './officer.ts';

type Input = { sellerId: string; officer: CheckingOfficer; reason: string; startsOn: VietnamDay };
type Problem = DecisionProblem | { code: 'text_missing' } | { code: 'too_soon' };

/**
 * Announces to a seller, with the reason, the day from which it may not sell: the fifth day from today at the earliest. On that day
 * `startSuspensions` carries it out. Errors: `text_missing`, `too_soon`, `own_shop`, `moved` (it does not sell, or one is announced already).
 */
export function announceSuspension({ db, clock }: { db: Database; clock: Clock }, { sellerId, officer, reason: typed, startsOn }: Input): Promise<Result<null, Problem>> {
  const reason = tidyText(typed).slice(0, 300);
  const now = clock.now();
  return decideOnSeller<null, Problem>(db, { sellerId, officer }, async (tx, seller) => {
    if (reason === '') return failed({ code: 'text_missing' });
    if (startsOn < addDays(vietnamDay(now), noticeDays)) return failed({ code: 'too_soon' });
    if (seller.state !== 'verified') return moved;
    if (await tx.sellerSuspension.findFirst({ where: { sellerId, liftedAt: null }, select: { id: true } })) return moved;
    await tx.sellerSuspension.create({ data: { sellerId, reason, announcedAt: now, startsOn: utcMidnight(startsOn) } });
    const [, month, day] = startsOn.split('-');
    await recordDecision({ db: tx, clock }, {
      seller, actor: officer.actor, action: 'seller.announce_suspension', after: { startsOn, reason }, sms: { name: 'suspensionAnnounced', facts: { day: `${Number(day)}/${Number(month)}` }, words: { name: 'reason', text: reason } },
    });
    return decided;
  });
}
