import { beforeEach, describe, expect, test } from 'vitest';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { refreshIndex } from '#app/modules/search/refresh-index.server.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { dayOf, utcMidnight } from '#app/shared/dates.ts';
import { checkOut, createCart } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { actorNamed } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-02-10T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const actor = actorNamed('Hộ Út Lành');
const tet = { from: dayOf('2026-02-14'), until: dayOf('2026-02-20') };
beforeEach(() => {
  now = new Date('2026-02-10T03:00:00Z');
});

async function shop() {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Mứt dừa' });
  return { sellerId: seller.id, product, variantId: product.variants[0]?.id ?? '' };
}

/** Comes back as soon as a statement waits for a row that another transaction holds. */
async function somebodyWaits(): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const [row] = await market.app.db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) > 0 || Date.now() > deadline) return;
  }
}

describe('a shop on holiday', () => {
  test('sells nothing from its first day through its last, tells buyers so, and opens again by itself', async () => {
    const { sellerId, product, variantId } = await shop();
    expect(await setHoliday(market.app, { sellerId, actor, holiday: tet })).toMatchObject({ ok: true });
    const seen: unknown[] = [];
    for (const day of ['2026-02-13T16:59:00Z', '2026-02-13T17:00:00Z', '2026-02-20T16:59:00Z', '2026-02-20T17:00:00Z']) {
      now = new Date(day);
      const page = await getProduct(market.app, product.slug);
      const [card] = await listProductCards(market.app, [product.id]);
      const added = await addToCart(market.app, { cartId: crypto.randomUUID(), variantId, quantity: 1 });
      seen.push({ on: page.holiday?.on ?? null, inStock: page.inStock, card: [card?.inStock, card?.resting], added: added.ok });
    }
    const open = { inStock: true, card: [true, false], added: true };
    const shut = { on: true, inStock: false, card: [false, true], added: false };
    expect(seen).toEqual([{ on: false, ...open }, shut, shut, { on: null, ...open }]);
  });

  test('stops an order of what was put into the cart before, and says when it sells again', async () => {
    const { sellerId, variantId } = await shop();
    const cartId = await createCart(market.app.db, [{ variantId }], market.app.clock);
    await setHoliday(market.app, { sellerId, actor, holiday: tet });
    now = new Date('2026-02-15T03:00:00Z');
    expect((await findCart(market.app, cartId)).parcels[0]?.lines).toMatchObject([{ problem: 'on_holiday', backOn: '2026-02-21' }]);
    expect(await checkOut(market.app, cartId)).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
    expect(await market.app.db.order.count({ where: { sellerId } })).toBe(0);
    await setHoliday(market.app, { sellerId, actor, holiday: null });
    expect(await checkOut(market.app, cartId)).toMatchObject({ ok: true });
  });

  test('that is being switched on holds an order back until it is known; then the order is refused', async () => {
    const { sellerId, variantId } = await shop();
    now = new Date('2026-02-15T03:00:00Z');
    const cartId = await createCart(market.app.db, [{ variantId }], market.app.clock);
    let order: ReturnType<typeof checkOut> | null = null;
    await market.app.db.$transaction(async (tx) => {
      await tx.seller.update({ where: { id: sellerId }, data: { holidayFrom: utcMidnight(tet.from), holidayUntil: utcMidnight(tet.until) } });
      order = checkOut(market.app, cartId);
      await Promise.race([order, somebodyWaits()]);
    });
    expect(await order).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
  });

  test('is out of stock for the search on its days, without anybody doing anything', async () => {
    const { sellerId, product } = await shop();
    await setHoliday(market.app, { sellerId, actor, holiday: tet });
    const inStock = async () => (await market.app.db.searchProduct.findUnique({ where: { productId: product.id } }))?.inStock;
    await indexProducts(market.app, [product.id]);
    expect(await inStock()).toBe(true);
    now = new Date('2026-02-13T17:02:00Z');
    await refreshIndex(market.app);
    expect(await inStock()).toBe(false);
    now = new Date('2026-02-20T17:02:00Z');
    await refreshIndex(market.app);
    expect(await inStock()).toBe(true);
  });
});

describe('the days of a holiday', () => {
  test.each([
    ['end before they begin', { from: '2026-02-20', until: '2026-02-14' }, 'backwards'],
    ['are over', { from: '2026-02-01', until: '2026-02-09' }, 'past'],
    ['are more than ninety', { from: '2026-02-14', until: '2026-05-15' }, 'too_long'],
  ] as const)('are refused where they %s', async (_, { from, until }, code) => {
    const { sellerId } = await shop();
    expect(await setHoliday(market.app, { sellerId, actor, holiday: { from: dayOf(from), until: dayOf(until) } })).toEqual({ ok: false, problem: { code } });
  });

  test('stand in the record with who chose them', async () => {
    const { sellerId } = await shop();
    await setHoliday(market.app, { sellerId, actor, holiday: tet });
    await setHoliday(market.app, { sellerId, actor, holiday: null });
    const acts = await market.app.db.auditEntry.findMany({ where: { sellerId }, orderBy: { id: 'asc' } });
    expect(acts.map(({ action, actorName, after }) => [action, actorName, after])).toEqual([
      ['seller.start_holiday', 'Hộ Út Lành', tet],
      ['seller.end_holiday', 'Hộ Út Lành', { from: null, until: null }],
    ]);
  });
});
