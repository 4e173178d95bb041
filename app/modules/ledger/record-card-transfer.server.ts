import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { enterCardTransfer } from './enter-card-transfer.server.ts';
import { enterProviderFee } from './enter-provider-fee.server.ts';
import { readHeld } from './internal/read-held.server.ts';

type CardTransfer = { actor: Actor; /** Made by the form: sending it twice is one transfer. */ key: string; holder: string; /** Đồng that reached the bank. */ amount: number; /** Đồng that the provider kept and that are not entered yet. */ fee: number; note: string };

/**
 * A card provider's transfer reached the market's bank account, with the fee that it kept. Errors: `holder` (no such provider holds money), `amount` (both together are
 * from 1 đồng to what it holds), `note` (what the bank's statement says, 3 to 200 letters).
 */
export async function recordCardTransfer({ db, clock }: { db: Database; clock: Clock }, { actor, key, holder, amount, fee, note }: CardTransfer): Promise<Result<null, { code: 'holder' | 'amount' | 'note' }>> {
  const words = note.trim().normalize('NFC');
  if (!isUuid(key)) throw new Response(null, { status: 400 });
  if (words.length < 3 || words.length > 200) return failed({ code: 'note' });
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`card transfer ${holder}`}, 0))`;
    if (await tx.ledgerTransaction.findUnique({ where: { dedupeKey: `card_transfer:${key}` }, select: { id: true } })) return ok(null);
    const held = (await readHeld(tx, 'card_cash')).find((each) => each.holder === holder);
    if (!held) return failed({ code: 'holder' });
    if (![amount, fee].every((each) => Number.isInteger(each) && each >= 0) || amount < 1 || amount + fee > held.amount) return failed({ code: 'amount' });
    const at = clock.now();
    if (fee > 0) await enterProviderFee(tx, { key, holder, amount: fee, at });
    await enterCardTransfer(tx, { key, holder, amount, at, note: words, actorId: actor.userId });
    await recordAct({ db: tx, clock }, actor, { action: 'card_transfer.record', subject: { kind: 'payment', id: key, name: holder }, after: { amount, fee, note: words } });
    return ok(null);
  });
}
