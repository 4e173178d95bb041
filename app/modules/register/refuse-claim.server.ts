import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { lockClaim } from './internal/lock-claim.server.ts';
import { shortName } from './internal/words.ts';

type Refusal = { claimId: string; communeIds: string[]; actor: Actor; /** What the seller reads. */ reason: string };

/** The keeper finds the listing in no entry. 404 for a claim outside the communes. Errors: `no_reason`, `decided` (somebody was faster). */
export async function refuseClaim({ db, clock }: { db: Database; clock: Clock }, { claimId, communeIds, actor, reason }: Refusal): Promise<Result<null, { code: 'no_reason' | 'decided' }>> {
  if (reason === '') return failed({ code: 'no_reason' });
  return db.$transaction(async (tx) => {
    const { state, product } = await lockClaim(tx, { claimId, communeIds });
    if (state !== 'open') return failed({ code: 'decided' });
    await tx.ocopClaim.update({ where: { id: claimId }, data: { state: 'refused', reason, decidedAt: clock.now(), decidedById: actor.userId } });
    const body = translator('vi', 'papers')('sms.refused', { name: shortName(product.name), reason });
    await queueMessages(tx, [{ dedupeKey: `claim:${claimId}:refused:sms`, channel: 'sms', recipient: product.phone, body }]);
    await recordAct({ db: tx, clock }, actor, {
      action: 'claim.refuse',
      subject: { kind: 'product', id: product.id, name: product.name },
      seller: { id: product.sellerId, communeId: product.communeId },
      after: { reason },
    });
    return ok(null);
  });
}
