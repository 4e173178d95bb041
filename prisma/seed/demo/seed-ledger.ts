import { taxClassOfGroup } from '#app/modules/catalog/tax-class.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { enterCardTransfer } from '#app/modules/ledger/enter-card-transfer.server.ts';
import { enterPayment } from '#app/modules/ledger/enter-payment.server.ts';
import { enterProviderFee } from '#app/modules/ledger/enter-provider-fee.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import type { Hands } from '#app/modules/ledger/facts.ts';
import { getPayoutBatch } from '#app/modules/ledger/get-payout-batch.server.ts';
import { matchStatement } from '#app/modules/ledger/match-statement.server.ts';
import { proposePayouts } from '#app/modules/ledger/propose-payouts.server.ts';
import { recordPayIn } from '#app/modules/ledger/record-pay-in.server.ts';
import { sendPayouts } from '#app/modules/ledger/send-payouts.server.ts';
import { parseAccountHolder } from '#app/modules/sellers/bank-account.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, startOfVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { sendForCash } from './seed-cash.ts';
import type { SeedApp } from './seed-demo.ts';

/** Of the orders that are a sale by now, so many of before the last batch of payouts and so many of after it: the ledger's beginning. */
const most = 60;
const pineapple = 'hop-tac-xa-khom-tan-lap';
const banks = ['970436', '970405', '970418', '970415'];
const commissionBp = 500;

type SoldOrder = Awaited<ReturnType<typeof listSold>>[number];

/** Commission, bank accounts, the newest sales with their money, a batch of payouts that came through but for one, and one that waits. Doing it again changes nothing. */
export async function seedLedger(app: SeedApp, now: Date): Promise<void> {
  const { db } = app;
  if ((await db.payoutBatch.count()) > 0) return;
  const at = (days: number) => startOfVietnamDay(addDays(vietnamDay(now), days));
  await seedTerms(db, now);
  await freezeTerms(db);
  const [early, late] = await Promise.all([listSold(db, at(-60), at(-20)), listSold(db, at(-20), at(-8))]);
  await enterAll(app, early);
  const finance = await db.user.findUniqueOrThrow({ where: { phoneNumber: demoPeople.find(({ key }) => key === 'finance')?.phone ?? '' }, select: { id: true, name: true } });
  const actor: Actor = { userId: finance.id, name: finance.name, address: null, consentId: null };
  const communeIds = [...new Set([...early, ...late].map(({ seller }) => seller.communeId))];
  await payOut(db, { actor, communeIds, at: at(-11) });
  await enterAll(app, late, 15);
  const [debtor] = await db.$queryRaw<{ sellerId: string; debt: bigint }[]>`
    SELECT seller_id AS "sellerId", sum(amount)::bigint AS debt FROM ledger_entry WHERE account = 'seller' GROUP BY seller_id HAVING sum(amount) > 0 ORDER BY sum(amount) DESC LIMIT 1`;
  if (debtor) await recordPayIn({ db, clock: fixedClock(at(-3)) }, { actor, communeIds, sellerId: debtor.sellerId, key: debtor.sellerId, amount: Number(debtor.debt), note: 'nộp phí chợ và thuế' });
  await proposePayouts({ db, clock: fixedClock(at(-1)) }, { actor, communeIds });
}

async function seedTerms(db: Database, now: Date): Promise<void> {
  const from = utcMidnight(addDays(vietnamDay(now), -540));
  if ((await db.commissionRule.count()) === 0) {
    const cooperative = await db.seller.findFirst({ where: { slug: pineapple }, select: { id: true } });
    await db.commissionRule.createMany({
      data: [
        { rateBp: commissionBp, validFrom: from, createdAt: from },
        { groupKey: 'fresh-food', rateBp: 300, validFrom: from, createdAt: from },
        ...(cooperative ? [{ sellerId: cooperative.id, rateBp: 250, validFrom: from, createdAt: from }] : []),
      ],
    });
  }
  const sellers = await db.seller.findMany({ where: { state: 'verified', bankAccount: null }, orderBy: { slug: 'asc' }, select: { id: true, contactName: true } });
  // Some have not named an account yet: the market cannot pay them.
  const named = sellers.filter((_, place) => place % 9 !== 8);
  await db.bankAccount.createMany({
    data: named.map(({ id, contactName }, place) => ({ sellerId: id, bin: banks[place % banks.length] ?? '', number: String(1_002_003_000 + place * 37), holder: parseAccountHolder(contactName) ?? 'CHU GIAN HANG', updatedAt: from })),
    skipDuplicates: true,
  });
}

function listSold(db: Database, from: Date, before: Date) {
  return db.order.findMany({
    where: { state: 'completed', completedAt: null, parcel: null, closedAt: { gte: from, lt: before }, seller: { state: 'verified' } },
    orderBy: { id: 'asc' },
    take: most,
    include: { group: { select: { _count: { select: { orders: true } } } }, seller: { select: { slug: true, kind: true, communeId: true } }, lines: { select: { id: true, amount: true, groupKey: true }, orderBy: { id: 'asc' } } },
  });
}

/** The carrier has handed over its cash, but for that of one in `oneIn`, which is overdue. */
async function enterAll(app: SeedApp, orders: readonly SoldOrder[], oneIn: number | null = null): Promise<void> {
  await app.db.$transaction(
    async (tx) => {
      for (const [place, order] of orders.entries()) await enterOrder(tx, app, order, { place, isOut: oneIn !== null && place % oneIn === 0 });
    },
    { timeout: 120_000 },
  );
}

/** What was ordered before the ledger began is charged as the rules say, also where its sale is still to come. */
async function freezeTerms(db: Database): Promise<void> {
  const groups = await db.orderLine.findMany({ distinct: ['groupKey'], select: { groupKey: true } });
  for (const { groupKey } of groups) {
    const taxClass = taxClassOfGroup(groupKey ?? '');
    await db.orderLine.updateMany({ where: { groupKey, order: { seller: { slug: pineapple } } }, data: { taxClass, commissionBp: rateOf(pineapple, groupKey) } });
    await db.orderLine.updateMany({ where: { groupKey, order: { seller: { slug: { not: pineapple } } } }, data: { taxClass, commissionBp: rateOf('', groupKey) } });
  }
}

/** As the rules of `seedTerms` say. */
export function rateOf(sellerSlug: string, groupKey: string | null): number {
  if (sellerSlug === pineapple) return 250;
  return groupKey === 'fresh-food' ? 300 : commissionBp;
}

/** Every fourth was paid by card, every sixth by transfer to the seller, the rest, and checkouts at several sellers, in cash to a carrier. */
async function enterOrder(tx: Db, app: SeedApp, order: SoldOrder, { place, isOut }: { place: number; isOut: boolean }): Promise<void> {
  const { id: orderId, sellerId, total, fee, seller } = order;
  const deliveredAt = order.closedAt ?? order.placedAt;
  const completedAt = new Date(deliveredAt.getTime() + 7 * 86_400_000);
  const isAlone = order.group._count.orders === 1;
  const method = !isAlone ? 'cod' : place % 4 === 1 ? 'card' : place % 6 === 2 ? 'vietqr' : 'cod';
  const hands: Hands = method === 'card' ? { in: 'card', holder: 'stripe' } : { in: 'seller' };
  const ids = { orderId, sellerId };
  if (method === 'cod') await sendForCash(tx, app, order, { deliveredAt, isOut });
  else await enterPayment(tx, { ...ids, key: `demo ${orderId}`, amount: total, hands, at: order.placedAt });
  if (method === 'card') await enterProviderFee(tx, { ...ids, key: `demo ${orderId}`, holder: 'stripe', amount: Math.round(total * 0.034) + 8_000, at: order.placedAt });
  await enterSale(tx, {
    ...ids, sellerKind: seller.kind, fee, feeTo: 'delivery', feeOff: nothingOff, at: completedAt,
    lines: order.lines.map(({ id, amount, groupKey }) => ({ id, amount, off: nothingOff, commissionBp: rateOf(seller.slug, groupKey), taxClass: taxClassOfGroup(groupKey ?? '') })),
  });
  await tx.order.update({ where: { id: orderId }, data: { state: 'completed', completedAt, stateSince: completedAt, timerAt: null, paid: total } });
  if (method !== 'cod') await tx.orderGroup.update({ where: { id: order.groupId }, data: { paymentMethod: method } });
}

/** What the provider held is at the bank; a batch is taken there, and its statement says that the last transfer came back. */
async function payOut(db: Database, { actor, communeIds, at }: { actor: Actor; communeIds: string[]; at: Date }): Promise<void> {
  const app = { db, clock: fixedClock(at) };
  const held = await db.ledgerEntry.aggregate({ where: { account: 'card_cash' }, _sum: { amount: true } });
  if (held._sum.amount) await enterCardTransfer(db, { key: 'demo', holder: 'stripe', amount: Number(held._sum.amount), at, note: 'STRIPE PAYOUT' });
  const proposed = await proposePayouts(app, { actor, communeIds });
  if (!proposed.ok) return;
  const { batchId } = proposed.value;
  await sendPayouts(app, { actor, communeIds, batchId });
  const { payouts } = await getPayoutBatch({ db }, { communeIds, batchId });
  const rows = payouts.map(({ reference, amount }, place) => (place === payouts.length - 1 ? `${reference} HOAN TRA,,${amount}` : `${reference},${amount},`));
  const bytes = new TextEncoder().encode(`Nội dung,Ghi nợ,Ghi có\n${rows.join('\n')}\n`);
  await matchStatement({ db, clock: fixedClock(new Date(at.getTime() + 86_400_000)) }, { actor, communeIds, file: { name: 'sao-ke.csv', bytes } });
}
