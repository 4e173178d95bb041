import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** A rule of commission counts for the last time today; one that has not begun goes. 404 for another province's, or one that is over. */
export async function endCommission({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, ruleId }: { actor: Actor; communeIds: readonly string[]; ruleId: string }): Promise<void> {
  const today = vietnamDay(clock.now());
  await db.$transaction(async (tx) => {
    const [rule] = isUuid(ruleId)
      ? await tx.$queryRaw<{ rateBp: number; later: boolean; sellerId: string | null; communeId: string | null; name: string | null }[]>`
          SELECT r.rate_bp AS "rateBp", r.valid_from > ${today}::date AS later, s.id AS "sellerId", s.commune_id AS "communeId", coalesce(p.name, s.name) AS name
          FROM commission_rule r LEFT JOIN product p ON p.id = r.product_id LEFT JOIN seller s ON s.id = coalesce(r.seller_id, p.seller_id)
          WHERE r.id = ${ruleId}::uuid AND (s.id IS NULL OR s.commune_id = ANY (${communeIds})) AND (r.valid_to IS NULL OR r.valid_to > ${today}::date)
          FOR UPDATE OF r`
      : [];
    if (!rule) throw new Response(null, { status: 404 });
    if (rule.later) await tx.commissionRule.delete({ where: { id: ruleId } });
    else await tx.commissionRule.update({ where: { id: ruleId }, data: { validTo: utcMidnight(today) } });
    await recordAct({ db: tx, clock }, actor, {
      action: 'commission.end',
      subject: { kind: 'commission', id: ruleId, name: rule.name ?? '' },
      ...(rule.sellerId && rule.communeId && { seller: { id: rule.sellerId, communeId: rule.communeId } }),
      before: { rateBp: rule.rateBp },
      after: { endsOn: rule.later ? addDays(today, -1) : today },
    });
  });
}
