import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOfUtcMidnight, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { formatDay } from '#app/shared/written-dates.ts';

type Input = { actor: Actor; /** The cooperative or the member: either may end it. */ sellerId: string; membershipId: string; /** Today unless told otherwise. */ leftOn?: VietnamDay };

/**
 * A household is no longer a member from a day on. The row stays, as history; the goods that were sold for it are taken off sale
 * (`sellers.member_left`). An invitation that nobody has answered is dropped. 404 for others' members. Errors: `not_a_day` (before it joined, or in the future).
 */
export async function endMembership({ db, clock }: { db: Database; clock: Clock }, { actor, sellerId, membershipId, leftOn }: Input): Promise<Result<null, { code: 'not_a_day' }>> {
  if (actor.consentId || !isUuid(membershipId)) throw new Response(null, { status: 404 });
  const today = vietnamDay(clock.now());
  const day = leftOn ?? today;
  return db.$transaction(async (tx) => {
    const membership = await tx.sellerMember.findFirst({
      where: { id: membershipId, leftOn: null, OR: [{ cooperativeId: sellerId }, { memberId: sellerId }] },
      include: { cooperative: true, member: true },
    });
    if (!membership) throw new Response(null, { status: 404 });
    const { cooperative, member, memberId, cooperativeId } = membership;
    if (day > today || day < dayOfUtcMidnight(membership.joinedOn)) return failed({ code: 'not_a_day' });
    const { count } = await tx.sellerMember.updateMany({ where: { id: membershipId, leftOn: null }, data: { leftOn: utcMidnight(day) } });
    if (count === 0) throw new Response(null, { status: 404 });
    await recordAct({ db: tx, clock }, actor, {
      action: 'member.leave',
      subject: { kind: 'member', id: membershipId, name: `${member.name} – ${cooperative.name}` },
      seller: sellerId === memberId ? member : cooperative,
      after: { leftOn: day },
    });
    if (!membership.agreedAt) return ok(null);
    const body = translator('vi', 'team')('members.smsLeft', { shop: cooperative.name, day: formatDay(day, 'vi') });
    await queueMessages(tx, [{ dedupeKey: `member:${membershipId}:left`, channel: 'sms', recipient: member.phone, body }]);
    await announce(tx, 'sellers.member_left', { cooperativeId, memberId });
    return ok(null);
  });
}
