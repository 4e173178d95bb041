import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import { confirmPayment } from '#app/modules/payments/confirm-payment.server.ts';
import { solutionsOf } from '#app/modules/payments/case.ts';
import type { CaseKind } from '#app/modules/payments/case.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { receiveBankNotice } from '#app/modules/payments/receive-bank-notice.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { bankSays, createPayableSeller, createUnpaidOrder, feedSecret } from '#tests/factories/payments.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T02:00:00Z'));
const market = testApp({ clock });
let app: AppContext;
beforeAll(() => {
  app = Object.create(market.app, { settings: { value: { ...market.app.settings, bankFeeds: { sepay: null, casso: null, own: { secret: feedSecret } } } } });
});

/** What happens to an order and its money, in any order; `again` = the same notice told once more, out of turn. */
type Happening =
  | { what: 'transfer'; share: number; note: 'right' | 'none' | 'mangled' }
  | { what: 'again'; which: number }
  | { what: 'work' }
  | { what: 'by hand' }
  | { what: 'step'; step: 'expire' | 'confirm' | 'decline' | 'cancel' }
  | { what: 'follow' }
  | { what: 'solve'; choice: number }
  | { what: 'give back' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('transfer' as const), share: fc.constantFrom(1, 1, 1, 0.5, 0.25, 1.5, 2), note: fc.constantFrom('right' as const, 'right' as const, 'mangled' as const, 'none' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('again' as const), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.constant({ what: 'work' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'by hand' as const }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('step' as const), step: fc.constantFrom('expire' as const, 'confirm' as const, 'decline' as const, 'cancel' as const) }) },
  { weight: 2, arbitrary: fc.constant({ what: 'follow' as const }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('solve' as const), choice: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.constant({ what: 'give back' as const }) },
);

async function play(happenings: readonly Happening[]) {
  const payable = await createPayableSeller(app.db, { stock: 4 });
  const { group, order, payment } = await createUnpaidOrder(app, payable, { quantity: 2 });
  const [sellerId, actor, account] = [payable.seller.id, someActor(), payable.account.number];
  const told: Parameters<typeof receiveBankNotice>[1][] = [];
  const workAll = async () => {
    const notices = await app.db.bankNotice.findMany({ where: { state: 'new' } });
    // Twice at once, as two workers would.
    await Promise.all(notices.flatMap(({ id }) => [1, 2].map(() => workBankNotice(app, { noticeId: id }))));
  };
  const followAll = async () => {
    for (const { id } of await app.db.orderEvent.findMany({ where: { orderId: order.id } })) await followOrderStep(app, { eventId: id });
  };
  const take = async (each: Happening) => {
    if (each.what === 'transfer') {
      const note = { right: payment.reference, mangled: `mbvcb.99.${payment.reference.toLowerCase()}123456`, none: 'tien hang' }[each.note];
      const said = { provider: 'own', ...bankSays([{ account, amount: Math.round(order.total * each.share), note }], clock.now()) };
      told.push(said);
      await receiveBankNotice(app, said);
    }
    const again = each.what === 'again' ? told[each.which] : undefined;
    if (again) await receiveBankNotice(app, again);
    if (each.what === 'work') await workAll();
    if (each.what === 'by hand') await confirmPayment(app, { sellerId, paymentId: payment.id, amount: order.total, actor });
    if (each.what === 'step') {
      const by = { expire: 'time', confirm: 'seller', decline: 'seller', cancel: 'buyer' } as const;
      await app.db.$transaction((tx) => stepOrder({ db: tx, clock }, { scope: 'market', orderId: order.id, step: each.step, by: by[each.step], actor: null, reason: 'Hết hàng' }));
    }
    if (each.what === 'follow') await followAll();
    if (each.what === 'solve') {
      const open = await app.db.paymentCase.findFirst({ where: { sellerId, state: 'open' }, orderBy: { openedAt: 'asc' } });
      const solutions = open ? solutionsOf[open.kind as CaseKind] : [];
      const solution = solutions[each.choice % Math.max(1, solutions.length)];
      if (open && solution) await solveCase(app, { caseId: open.id, scope: { sellerId }, solution, paymentId: payment.id, note: 'Đã hỏi người mua', actor });
    }
    if (each.what === 'give back') for (const { id } of await app.db.refund.findMany({ where: { orderId: order.id } })) await markRefundDone(app, { refundId: id, scope: { sellerId }, actor });
  };
  for (const each of happenings) await take(each);
  await workAll();
  await followAll();
  return { payable, group, orderId: order.id, paymentId: payment.id, total: order.total };
}

/** What must be true of an order's money whatever happened. */
async function check({ payable, orderId, paymentId, total }: Awaited<ReturnType<typeof play>>) {
  const order = await app.db.order.findUniqueOrThrow({ where: { id: orderId } });
  const payment = await app.db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const notices = await app.db.bankNotice.findMany({ where: { paymentId } });
  const cases = await app.db.paymentCase.findMany({ where: { sellerId: payable.seller.id } });
  const refunds = await app.db.refund.findMany({ where: { orderId } });
  const entries = await app.db.ledgerEntry.findMany({ where: { orderId }, include: { transaction: true } });
  const sum = (list: { amount: number | bigint }[]) => list.reduce((all, { amount }) => all + Number(amount), 0);
  const of = (kind: string, account: string) => sum(entries.filter((entry) => entry.account === account && entry.transaction.kind === kind));
  const byHand = sum(entries.filter((entry) => entry.account === 'seller' && entry.transaction.dedupeKey.startsWith('payment:by_hand:')));

  // What the bank told and the seller said is what the order has, and the ledger says the same.
  expect(order.paid).toBe(Number(payment.received));
  expect(of('payment', 'buyer') + order.paid).toBe(0);
  expect(order.paid).toBeLessThanOrEqual(sum(notices) + byHand);
  expect(order.paid).toBeGreaterThanOrEqual(Math.max(sum(notices), byHand));
  expect(sum(entries)).toBe(0);
  // Nothing goes back that did not come, and nothing twice.
  expect(order.refunded).toBe(sum(refunds));
  expect(order.refunded).toBeLessThanOrEqual(order.paid);
  expect(of('given_back', 'buyer')).toBe(sum(refunds.filter(({ state }) => state === 'done')));
  // It is paid when enough came in time, or was taken up; whoever delivers has been paid.
  const isSold = ['placed', 'confirmed'].includes(order.state);
  if (isSold) expect([payment.state, order.paid - order.refunded >= total]).toEqual(['paid', true]);
  if (order.state === 'unpaid') expect([payment.state, order.paid < total]).toEqual(['waiting', true]);
  // Every đồng beyond what an order that lives costs is owed back, or waits for somebody's word.
  const open = cases.filter(({ state, kind }) => state === 'open' && ['too_much', 'twice', 'too_late'].includes(kind));
  const surplus = order.paid - order.refunded - (isSold ? total : 0);
  if (order.state !== 'unpaid') expect(sum(open)).toBeGreaterThanOrEqual(surplus);
  // The goods are on the shelf, or sold.
  const { stock } = await app.db.variant.findUniqueOrThrow({ where: { id: payable.variantId } });
  expect(stock).toBe(['cancelled', 'declined'].includes(order.state) ? 4 : 2);
}

describe('The money of an order', () => {
  test('adds up, whatever comes late, doubled or out of order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 14 }), async (happenings) => check(await play(happenings))),
      { numRuns: Number(process.env.PAYMENT_ROUNDS ?? 40), interruptAfterTimeLimit: 100_000 },
    );
  }, 120_000);
});
