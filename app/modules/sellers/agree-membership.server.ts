import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import type { CodeProblem } from '#app/modules/notifications/check-phone-code.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { getCooperative } from './internal/get-cooperative.server.ts';

type App = { db: Database; clock: Clock; settings: { secret: string; publicUrl: string } };

/**
 * The household has read out the code that its phone got: from today it is a member. Twice is harmless. 404 for another cooperative's member.
 * Errors: `wrong_code`, `code_expired`, `too_many_tries`.
 */
export async function agreeMembership(
  app: App,
  { actor, sellerId, membershipId, code }: { actor: Actor; sellerId: string; membershipId: string; code: string },
): Promise<Result<{ memberId: string }, CodeProblem>> {
  const cooperative = await getCooperative(app.db, { sellerId, actor });
  const membership = isUuid(membershipId)
    ? await app.db.sellerMember.findFirst({ where: { id: membershipId, cooperativeId: sellerId, leftOn: null }, include: { member: true } })
    : null;
  if (!membership) throw new Response(null, { status: 404 });
  const { member, memberId } = membership;
  if (membership.agreedAt) return ok({ memberId });
  const checked = await checkPhoneCode(app, { phone: member.phone, purpose: 'membership', subject: membershipId, code });
  if (!checked.ok) return failed(checked.problem);
  return app.db.$transaction(async (tx) => {
    const now = app.clock.now();
    const { count } = await tx.sellerMember.updateMany({ where: { id: membershipId, agreedAt: null, leftOn: null }, data: { agreedAt: now, joinedOn: utcMidnight(vietnamDay(now)) } });
    if (count === 0) throw new Response(null, { status: 404 });
    await recordAct({ db: tx, clock: app.clock }, actor, { action: 'member.agree', subject: { kind: 'member', id: membershipId, name: `${member.name} – ${cooperative.name}` }, seller: member });
    const body = translator('vi', 'team')('members.smsAgreed', { shop: cooperative.name, page: `${app.settings.publicUrl}/seller/members` });
    await queueMessages(tx, [{ dedupeKey: `member:${membershipId}:agreed`, channel: 'sms', recipient: member.phone, body }]);
    return ok({ memberId });
  });
}
