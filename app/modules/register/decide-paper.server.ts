import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { holdForPaper } from '#app/modules/catalog/hold-for-paper.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { markPaper } from '#app/modules/ocop/mark-paper.server.ts';
import { mustBeHeld } from '#app/modules/ocop/paper-rules.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { lockProductInScope } from './internal/own-product.server.ts';
import { paperStates } from './internal/paper-state.server.ts';
import { shortName } from './internal/words.ts';

type Decision = { paperId: string; communeIds: string[]; actor: Actor; found: { confirmed: true } | { confirmed: false; reason: string } };

/**
 * An officer has compared a scan with the issuer's record: confirmed, or refused with a reason that the seller reads. A refused paper counts for
 * nothing from then on, and a listing that may not be sold without it is held at once. 404 for a paper outside the communes. Errors: `no_reason`, `decided`.
 */
export async function decidePaper({ db, clock }: { db: Database; clock: Clock }, { paperId, communeIds, actor, found }: Decision): Promise<Result<null, { code: 'no_reason' | 'decided' }>> {
  if (!found.confirmed && found.reason === '') return failed({ code: 'no_reason' });
  return db.$transaction(async (tx) => {
    const paper = isUuid(paperId) ? await tx.productDocument.findUnique({ where: { id: paperId } }) : null;
    if (!paper) throw new Response(null, { status: 404 });
    const product = await lockProductInScope(tx, { communeIds, productId: paper.productId });
    if (!(await markPaper(tx, { ...found, paperId, decidedById: actor.userId, at: clock.now() }))) return failed({ code: 'decided' });
    await recordAct({ db: tx, clock }, actor, {
      action: found.confirmed ? 'paper.confirm' : 'paper.refuse',
      subject: { kind: 'product', id: product.id, name: product.name },
      seller: { id: product.sellerId, communeId: product.communeId },
      after: { kind: paper.kind, number: paper.number, ...(!found.confirmed && { reason: found.reason }) },
    });
    if (!found.confirmed) {
      const body = translator('vi', 'papers')('sms.paperRefused', { name: shortName(product.name), paper: translator('vi', 'catalog')(`document.${paper.kind}`), reason: found.reason });
      await queueMessages(tx, [{ dedupeKey: `paper:${paperId}:refused:sms`, channel: 'sms', recipient: product.phone, body }]);
      const states = await paperStates(tx, { productId: product.id, groupKey: product.groupKey, today: vietnamDay(clock.now()) });
      const missing = states.find((each) => mustBeHeld([each]));
      if (missing) await holdForPaper({ db: tx, clock }, { productId: product.id, paper: missing.rule.name });
    }
    await announceChangedProducts(tx, [product.id]);
    return ok(null);
  });
}
