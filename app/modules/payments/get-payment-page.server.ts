import { calledOffStates } from '#app/modules/orders/order.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { appLinks } from './adapters/vietqr/app-links.ts';
import { vietqrPayload } from './adapters/vietqr/payload.server.ts';
import { paymentVersion } from './internal/payment-version.server.ts';

/** What the buyer of an order is shown of a transfer: all that a bank's app asks for, and the code that fills it in. */
export type Transfer = { bank: string; number: string; holder: string; amount: Dong; received: Dong; note: string; qr: string; apps: { name: string; address: string }[]; until: Date | null; minutesLeft: number };

export type OrderToPay = {
  id: string;
  code: string;
  seller: string;
  total: Dong;
  /** `unbegun`: its payment has still to be begun. `late`: money came after it was called off. `none`: nothing is to be paid here. */
  state: 'unbegun' | 'waiting' | 'paid' | 'ended' | 'late' | 'none';
  transfer: Transfer | null;
};

/** Money on its way back to the buyer. */
export type BackToBuyer = { id: string; code: string; amount: Dong; state: 'due' | 'done'; byCard: boolean; doneAt: Date | null; account: { bank: string; number: string; holder: string } | null };

/** What the buyer's page of paying shows: for each order what is to be paid and how, and what goes back. 404 for an unknown key. */
export async function getPaymentPage({ db, clock }: { db: Db; clock: Clock }, key: string) {
  const group = await db.orderGroup.findUnique({
    where: { key },
    select: {
      id: true, key: true, code: true, paymentMethod: true, total: true,
      payments: { where: { orderId: null }, orderBy: { createdAt: 'desc' }, take: 1 },
      orders: { orderBy: { code: 'asc' }, include: { seller: { select: { name: true } }, payments: { where: { method: { not: 'cod' } } }, refunds: { orderBy: { createdAt: 'asc' } } } },
    },
  });
  if (!group) throw new Response(null, { status: 404 });
  const now = clock.now();
  const late = new Set((await db.paymentCase.findMany({ where: { orderId: { in: group.orders.map(({ id }) => id) }, kind: 'too_late', state: 'open' }, select: { orderId: true } })).map(({ orderId }) => orderId));
  const orders = group.orders.map((order): OrderToPay => {
    const payment = order.payments[0] ?? null;
    const state = stateOf({ order: order.state, payment, method: group.paymentMethod, isLate: late.has(order.id) });
    return { id: order.id, code: order.code, seller: order.seller.name, total: order.total, state, transfer: payment && state === 'waiting' ? toTransfer(payment, now) : null };
  });
  const backs = group.orders.flatMap(({ code, refunds }) =>
    refunds.map(({ id, amount, state, method, doneAt, bankBin, bankNumber, bankHolder }): BackToBuyer => ({
      id, code, amount, state: state === 'done' ? 'done' : 'due', byCard: method === 'card', doneAt,
      account: bankBin && bankNumber && bankHolder ? { bank: bankName(bankBin), number: bankNumber, holder: bankHolder } : null,
    })),
  );
  const [whole] = group.payments;
  const card = group.paymentMethod === 'card' ? { payUrl: whole?.state === 'waiting' ? whole.payUrl : null, state: whole?.state ?? null } : null;
  return { group: { id: group.id, key: group.key, code: group.code, paymentMethod: group.paymentMethod, total: group.total }, orders, backs, card, version: (await paymentVersion(db, key)) ?? '' };
}

type Shown = { amount: number; received: bigint; reference: string; state: 'waiting' | 'paid' | 'ended'; bankBin: string | null; bankNumber: string | null; bankHolder: string | null; expiresAt: Date | null };

function stateOf({ order, payment, method, isLate }: { order: string; payment: Shown | null; method: string; isLate: boolean }): OrderToPay['state'] {
  if (method === 'cod') return 'none';
  if (isLate) return 'late';
  if (order === 'unpaid') return payment?.state === 'waiting' ? 'waiting' : 'unbegun';
  // What was paid for it goes back, which the page says below.
  if (calledOffStates.some((state) => state === order)) return payment?.state === 'paid' || method === 'card' ? 'none' : 'ended';
  return payment?.state === 'paid' || method === 'card' ? 'paid' : 'none';
}

function toTransfer({ amount: whole, received, reference, bankBin, bankNumber, bankHolder, expiresAt }: Shown, now: Date): Transfer | null {
  if (!bankBin || !bankNumber || !bankHolder) return null;
  const account = { bin: bankBin, number: bankNumber, holder: bankHolder };
  const amount = whole - Number(received);
  return {
    bank: bankName(bankBin), number: bankNumber, holder: bankHolder, amount, received: Number(received), note: reference,
    qr: vietqrPayload(account, amount, reference),
    apps: appLinks(account, amount, reference),
    until: expiresAt,
    minutesLeft: expiresAt ? Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / 60_000)) : 0,
  };
}

function bankName(bin: string): string {
  return listBanks().find((bank) => bank.bin === bin)?.name ?? bin;
}
