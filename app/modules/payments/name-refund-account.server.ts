import { parseAccountHolder, parseAccountNumber } from '#app/modules/sellers/bank-account.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';

type Input = { groupKey: string; refundId: string; bin: string; number: string; holder: string };

/**
 * The buyer says to which account money is to go back that the seller transfers, as long as it has not gone. Errors name the field that makes no sense:
 * `bank`, `number`, `holder`; `done` where it has gone. 404 for a refund that is not of this secret page.
 */
export async function nameRefundAccount({ db }: { db: Db }, { groupKey, refundId, bin, number: typedNumber, holder: typedHolder }: Input): Promise<Result<null, { code: 'bank' | 'number' | 'holder' | 'done' }>> {
  const number = parseAccountNumber(typedNumber);
  const holder = parseAccountHolder(typedHolder);
  const whose = { id: refundId, method: { not: 'card' as const }, order: { group: { key: groupKey } } };
  const refund = isUuid(refundId) ? await db.refund.findFirst({ where: whose, select: { id: true } }) : null;
  if (!refund) throw new Response(null, { status: 404 });
  if (!listBanks().some((bank) => bank.bin === bin)) return failed({ code: 'bank' });
  if (!number) return failed({ code: 'number' });
  if (!holder) return failed({ code: 'holder' });
  const named = await db.refund.updateMany({ where: { id: refundId, state: { not: 'done' } }, data: { bankBin: bin, bankNumber: number, bankHolder: holder } });
  return named.count > 0 ? ok(null) : failed({ code: 'done' });
}
