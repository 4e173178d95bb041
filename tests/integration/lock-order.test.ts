import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { checkOut, createCart } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ owner: true });

async function goods() {
  const seller = await createSeller(market.app.db);
  const product = await createProduct(market.app.db, seller.id, { name: 'Chanh không hạt' });
  return { sellerId: seller.id, productId: product.id, variantId: product.variants[0]?.id ?? '' };
}

async function untilOneWaits(): Promise<void> {
  for (;;) {
    const waiting = await market.app.db.$queryRaw<unknown[]>`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
    await sleep(20);
  }
}

test('a checkout that waits for a shop which is being suspended holds no goods meanwhile, and is refused then', async () => {
  const { db } = market.app;
  const { sellerId, variantId } = await goods();
  const cartId = await createCart(db, [{ variantId }]);
  const checkout = await db.$transaction(
    async (tx) => {
      await tx.seller.update({ where: { id: sellerId }, data: { state: 'suspended' } });
      const begun = checkOut(market.app, cartId);
      await untilOneWaits();
      await expect(db.$queryRaw`SELECT id FROM variant WHERE id = ${variantId}::uuid FOR UPDATE NOWAIT`).resolves.toHaveLength(1);
      return { begun };
    },
    { timeout: 60_000 },
  );
  expect(await checkout.begun).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
});

test('a cart says how many different things are in it, and keeps what is there when a thing is refused', async () => {
  const { db } = market.app;
  const [first, second] = [await goods(), await goods()];
  const cartId = randomUUID();
  const add = (variantId: string) => addToCart(market.app, { cartId, variantId, quantity: 1 });
  expect(await add(first.variantId)).toEqual({ ok: true, value: { count: 1 } });
  expect(await add(first.variantId)).toEqual({ ok: true, value: { count: 1 } });
  expect(await add(second.variantId)).toEqual({ ok: true, value: { count: 2 } });
  await db.product.update({ where: { id: second.productId }, data: { state: 'withdrawn' } });
  expect(await add(second.variantId)).toMatchObject({ ok: false, problem: { code: 'not_on_sale' } });
  expect((await db.cartLine.findMany({ where: { cartId } })).map(({ quantity }) => quantity).sort()).toEqual([1, 2]);
});
