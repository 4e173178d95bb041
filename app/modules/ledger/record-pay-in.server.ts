import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { enter } from './internal/enter.server.ts';
import { payInEntries } from './internal/move-entries.ts';

type PayIn = { actor: Actor; communeIds: readonly string[]; sellerId: string; /** Made by the form: sending it twice is one pay-in. */ key: string; /** Đồng. */ amount: number; note: string };

/** A seller paid to the market's bank account what it owes. 404 for a seller of other communes. Errors: `amount` (1 đồng to 10 billion), `note` (what the bank's statement says, 3 to 200 letters). */
export async function recordPayIn({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, sellerId, key, amount, note }: PayIn): Promise<Result<null, { code: 'amount' | 'note' }>> {
  const words = note.trim().normalize('NFC');
  return db.$transaction(async (tx) => {
    const seller = isUuid(sellerId) ? await tx.seller.findFirst({ where: { id: sellerId, communeId: { in: [...communeIds] } }, select: { id: true, communeId: true, name: true } }) : null;
    if (!seller || !isUuid(key)) throw new Response(null, { status: 404 });
    if (!Number.isInteger(amount) || amount < 1 || amount > 10_000_000_000) return failed({ code: 'amount' });
    if (words.length < 3 || words.length > 200) return failed({ code: 'note' });
    const entered = await enter(tx, { kind: 'pay_in', dedupeKey: `pay_in:${key}`, at: clock.now(), note: words, actorId: actor.userId }, payInEntries({ sellerId, amount }));
    if (entered) await recordAct({ db: tx, clock }, actor, { action: 'pay_in.record', subject: { kind: 'seller', id: sellerId, name: seller.name }, seller, after: { amount, note: words } });
    return ok(null);
  });
}
