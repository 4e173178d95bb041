import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { vietqrPayload } from './adapters/vietqr/payload.server.ts';
import type { RefundCause } from './create-refund.server.ts';
import { sellersIn } from './scope.ts';
import type { MoneyScope } from './scope.ts';
import { referenceOf } from './transfer-note.ts';

export type DueRefund = {
  id: string;
  amount: Dong;
  cause: RefundCause;
  byCard: boolean;
  failure: string | null;
  createdAt: Date;
  order: { id: string; code: string };
  seller: string;
  /** Only for the seller who transfers it. */
  to: { phone: string; account: { bank: string; number: string; holder: string; note: string; qr: string } | null } | null;
};

const most = 100;

/** Money that has still to go back: a seller's own with the buyers' accounts, or those of an officer's sellers without. The oldest first, a hundred at most. */
export async function listDueRefunds({ db }: { db: Db }, { scope }: { scope: MoneyScope }): Promise<DueRefund[]> {
  const rows = await db.refund.findMany({
    where: { state: { in: ['due', 'failed'] }, order: { seller: sellersIn(scope) }, ...('sellerId' in scope && { method: { not: 'card' as const } }) },
    include: { order: { select: { id: true, code: true, seller: { select: { name: true } }, group: { select: { buyerPhone: true } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(({ id, amount, cause, method, failure, createdAt, order, bankBin, bankNumber, bankHolder }) => {
    const note = `HT ${referenceOf(order.code)}`;
    const account = bankBin && bankNumber && bankHolder ? { bank: listBanks().find(({ bin }) => bin === bankBin)?.name ?? bankBin, number: bankNumber, holder: bankHolder, note, qr: vietqrPayload({ bin: bankBin, number: bankNumber }, amount, note) } : null;
    return {
      id, amount, failure, createdAt, cause: cause as RefundCause, byCard: method === 'card',
      order: { id: order.id, code: order.code }, seller: order.seller.name,
      to: 'communeIds' in scope ? null : { phone: order.group.buyerPhone, account },
    };
  });
}
