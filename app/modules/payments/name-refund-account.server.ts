import { parseAccountHolder, parseAccountNumber } from '#app/modules/sellers/bank-account.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { tellToGiveBack } from './internal/tell-of-refund.server.ts';

type Input = { groupKey: string; refundId: string; bin: string; number: string; holder: string };

/**
 * The buyer says to which account money is to go back that the seller transfers, as long as it has not gone; the seller is told. Errors name the field that makes no sense:
 * `bank`, `number`, `holder`; `done` where it has gone. 404 for a refund that is not of this secret page.
 */
export async function nameRefundAccount({ db, settings }: { db: Database; settings: { publicUrl: string } }, { groupKey, refundId, bin, number: typedNumber, holder: typedHolder }: Input): Promise<Result<null, { code: 'bank' | 'number' | 'holder' | 'done' }>> {
  const number = parseAccountNumber(typedNumber);
  const holder = parseAccountHolder(typedHolder);
  const whose = { id: refundId, method: { not: 'card' as const }, order: { group: { key: groupKey } } };
  const refund = isUuid(refundId) ? await db.refund.findFirst({ where: whose, select: { id: true } }) : null;
  if (!refund) throw new Response(null, { status: 404 });
  if (!listBanks().some((bank) => bank.bin === bin)) return failed({ code: 'bank' });
  if (!number) return failed({ code: 'number' });
  if (!holder) return failed({ code: 'holder' });
  return db.$transaction(async (tx) => {
    const named = await tx.refund.updateMany({ where: { id: refundId, state: { not: 'done' } }, data: { bankBin: bin, bankNumber: number, bankHolder: holder } });
    if (named.count === 0) return failed({ code: 'done' });
    await tellToGiveBack({ db: tx, settings }, { refundId });
    return ok(null);
  });
}
