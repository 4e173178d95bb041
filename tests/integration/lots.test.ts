import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { tellRecalledBuyers } from '#app/modules/orders/tell-recalled-buyers.server.ts';
import { createLot } from '#app/modules/traceability/create-lot.server.ts';
import { getLotPage } from '#app/modules/traceability/get-lot-page.server.ts';
import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import { lotForm } from '#app/modules/traceability/schema.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { theMarket } from '#app/shared/actor.ts';
import type { Actor } from '#app/shared/actor.ts';
import { checkOut, createCart, createOrders } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T02:00:00Z')) });
const actor: Actor = { userId: randomUUID(), name: 'Chị Lành', address: null, consentId: null };

async function shop({ stock = 0 }: { stock?: number } = {}) {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Mắm tôm chà', stock });
  return { sellerId: seller.id, communeId: seller.communeId, product, variantId: product.variants[0]?.id ?? '' };
}

type LotFacts = { harvestedOn?: string; bestBefore?: string; amount?: number; addToStock?: boolean };

async function lotOf({ sellerId, variantId }: { sellerId: string; variantId: string }, { harvestedOn = '2026-11-01', bestBefore = '', amount = 10, addToStock = true }: LotFacts = {}) {
  const lot = lotForm.parse({ id: randomUUID(), variantId, harvestedOn, bestBefore, amount: String(amount), ...(addToStock && { addToStock: 'yes' }) });
  const made = await createLot(market.app, { sellerId, actor, lot });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.lotId;
}

const leftOf = async (id: string) => (await market.app.db.lot.findUniqueOrThrow({ where: { id } })).left;
const stockOf = async (id: string) => (await market.app.db.variant.findUniqueOrThrow({ where: { id } })).stock;
const status = (attempt: Promise<unknown>) => attempt.then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)));

describe('a lot', () => {
  test('entered twice with one form is there once and adds to the stock once', async () => {
    const mine = await shop({ stock: 3 });
    const lot = lotForm.parse({ id: randomUUID(), variantId: mine.variantId, harvestedOn: '2026-11-20', amount: '12', addToStock: 'yes' });
    await Promise.all([1, 2, 3].map(() => createLot(market.app, { sellerId: mine.sellerId, actor, lot })));
    expect(await market.app.db.lot.count({ where: { sellerId: mine.sellerId } })).toBe(1);
    expect(await stockOf(mine.variantId)).toBe(15);
    expect(await market.app.db.auditEntry.count({ where: { action: 'lot.create', subjectId: lot.id } })).toBe(1);
  });

  test('can be entered of nobody else’s goods, and not before its harvest', async () => {
    const [mine, theirs] = [await shop(), await shop()];
    const lot = { ...lotForm.parse({ variantId: theirs.variantId, harvestedOn: '2026-11-20', amount: '1' }) };
    expect(await status(createLot(market.app, { sellerId: mine.sellerId, actor, lot }))).toBe(404);
    const tomorrow = lotForm.parse({ variantId: mine.variantId, harvestedOn: '2026-11-22', amount: '1' });
    expect(await createLot(market.app, { sellerId: mine.sellerId, actor, lot: tomorrow })).toMatchObject({ ok: false, problem: { code: 'not_yet' } });
  });

  test('of the nearest best-before day is sold first, then the next, and one past its day not at all', async () => {
    const mine = await shop();
    const late = await lotOf(mine, { bestBefore: '2026-12-30', amount: 5 });
    const old = await lotOf(mine, { bestBefore: '2026-11-20', amount: 5, addToStock: false });
    const soon = await lotOf(mine, { bestBefore: '2026-11-25', amount: 4 });
    const group = await createOrders(market.app, [{ variantId: mine.variantId, quantity: 6 }]);
    expect([await leftOf(soon), await leftOf(late), await leftOf(old)]).toEqual([0, 3, 5]);
    const [line] = group.orders.flatMap(({ lines }) => lines);
    const uses = await market.app.db.lotUse.findMany({ where: { orderLineId: line?.id ?? '' }, orderBy: { quantity: 'desc' } });
    expect(uses.map(({ lotId, quantity }) => [lotId, quantity])).toEqual([[soon, 4], [late, 2]]);
  });

  test('gets back what an order took that was declined', async () => {
    const mine = await shop();
    const lotId = await lotOf(mine);
    const group = await createOrders(market.app, [{ variantId: mine.variantId, quantity: 4 }]);
    expect(await leftOf(lotId)).toBe(6);
    await takeSellerStep(market.app, { step: 'decline', sellerId: mine.sellerId, orderId: group.orders[0]?.id ?? '', actor, reason: 'Hết hàng' });
    expect([await leftOf(lotId), await stockOf(mine.variantId)]).toEqual([10, 10]);
    expect(await market.app.db.lotUse.count({ where: { lotId } })).toBe(0);
  });

  test('is never promised twice, however many buy at once', async () => {
    const mine = await shop();
    const lots = [await lotOf(mine, { amount: 7 }), await lotOf(mine, { amount: 8 })];
    const carts = await Promise.all(Array.from({ length: 12 }, () => createCart(market.app.db, [{ variantId: mine.variantId, quantity: 2 }])));
    const results = await Promise.all(carts.map((cartId) => checkOut(market.app, cartId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(7);
    const used = await market.app.db.lotUse.aggregate({ where: { lotId: { in: lots } }, _sum: { quantity: true } });
    expect(used._sum.quantity).toBe(14);
    expect((await Promise.all(lots.map(leftOf))).reduce((sum, left) => sum + left, 0)).toBe(1);
  });
});

describe('a recall', () => {
  test('takes the rest of the lot off the shelf, tells exactly its buyers, once, and is on record', async () => {
    const mine = await shop({ stock: 2 });
    const bad = await lotOf(mine, { bestBefore: '2026-11-25', amount: 6 });
    const good = await lotOf(mine, { bestBefore: '2026-12-25', amount: 6 });
    const [hit, spared] = [await createOrders(market.app, [{ variantId: mine.variantId, quantity: 4 }]), await shop({ stock: 5 })];
    await createOrders(market.app, [{ variantId: spared.variantId }]);
    const recall = { scope: { sellerId: mine.sellerId }, lotId: bad, actor, reason: 'Nắp lọ bị hở', advice: 'Đừng ăn' };
    await Promise.all([recallLot(market.app, recall), recallLot(market.app, recall)]);
    expect([await stockOf(mine.variantId), await leftOf(bad), await leftOf(good)]).toEqual([8, 0, 6]);
    for (let time = 0; time < 2; time += 1) await tellRecalledBuyers(market.app, { lotId: bad });
    const told = await market.app.db.message.findMany({ where: { dedupeKey: { startsWith: `recall:${bad}:` } } });
    expect(told.map(({ dedupeKey }) => dedupeKey).sort()).toEqual([`recall:${bad}:${hit.key}:sms`, `recall:${bad}:seller:sms`].sort());
    expect(told.find(({ dedupeKey }) => dedupeKey.includes(hit.key))?.body).toContain('Nắp lọ bị hở');
    expect(await market.app.db.auditEntry.count({ where: { action: 'lot.recall', subjectId: bad } })).toBe(1);
    expect((await getLotPage(market.app, (await market.app.db.lot.findUniqueOrThrow({ where: { id: bad } })).code)).recall?.reason).toBe('Nắp lọ bị hở');
  });

  test('lets nothing of the lot back on the shelf when an order of it is declined later', async () => {
    const mine = await shop();
    const lotId = await lotOf(mine, { amount: 5 });
    const group = await createOrders(market.app, [{ variantId: mine.variantId, quantity: 3 }]);
    await recallLot(market.app, { scope: { sellerId: mine.sellerId }, lotId, actor, reason: 'Có mùi lạ', advice: '' });
    expect(await stockOf(mine.variantId)).toBe(0);
    await takeSellerStep(market.app, { step: 'decline', sellerId: mine.sellerId, orderId: group.orders[0]?.id ?? '', actor, reason: 'Thu hồi' });
    expect([await stockOf(mine.variantId), await leftOf(lotId)]).toEqual([0, 0]);
  });

  test('is for the seller and for officers of its commune, and a 404 for anybody else', async () => {
    const [mine, theirs] = [await shop(), await shop()];
    const lotId = await lotOf(mine);
    const facts = { lotId, actor: theMarket, reason: 'Có mùi lạ', advice: '' };
    expect(await status(recallLot(market.app, { ...facts, scope: { sellerId: theirs.sellerId } }))).toBe(404);
    expect(await status(recallLot(market.app, { ...facts, scope: { communeIds: ['2025-07:29869'] } }))).toBe(404);
    expect(await leftOf(lotId)).toBe(10);
    expect(await status(recallLot(market.app, { ...facts, scope: { communeIds: [mine.communeId] } }))).toBe(200);
  });
});
