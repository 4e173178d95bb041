import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { maskAccountNumber, parseAccountHolder, parseAccountNumber } from './bank-account.ts';
import { listBanks } from './list-banks.server.ts';
import { recordSellerAct } from './record-seller-act.server.ts';

type Input = { sellerId: string; actor: Actor; /** As they were typed. */ bin: string; number: string; holder: string };

/** Names the account to which a seller's buyers transfer. 404 for who acts under a consent: nobody decides that for a household. Errors: `bank`, `number`, `holder`: what of it cannot be right. */
export async function setBankAccount({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, ...typed }: Input): Promise<Result<null, { code: 'bank' | 'number' | 'holder' }>> {
  if (actor.consentId) throw new Response(null, { status: 404 });
  const bank = listBanks().find(({ bin }) => bin === typed.bin);
  const number = parseAccountNumber(typed.number);
  const holder = parseAccountHolder(typed.holder);
  if (!bank) return failed({ code: 'bank' });
  if (!number) return failed({ code: 'number' });
  if (!holder) return failed({ code: 'holder' });
  return db.$transaction(async (tx) => {
    const before = await tx.bankAccount.findUnique({ where: { sellerId } });
    const account = { bin: bank.bin, number, holder };
    await tx.bankAccount.upsert({ where: { sellerId }, create: { sellerId, ...account, updatedAt: clock.now() }, update: { ...account, updatedAt: clock.now() } });
    await recordSellerAct({ db: tx, clock }, actor, {
      sellerId,
      part: 'shop',
      action: 'seller.set_bank_account',
      subject: { kind: 'seller', id: sellerId },
      ...(before && { before: { bank: before.bin, number: maskAccountNumber(before.number), holder: before.holder } }),
      after: { bank: bank.bin, number: maskAccountNumber(number), holder },
    });
    return ok(null);
  });
}
