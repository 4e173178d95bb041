import { expect, test } from 'vitest';
import { findOrderKey } from '#app/modules/orders/find-order-key.server.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
/** The long way: npm run drill:guess. */
const guesses = Number(process.env.GUESSES ?? 1_200);
const letters = '234679ACDEFGHJKMNPQRTUVWXYZ';

test(`${guesses} guessed order codes find nothing, learn nothing, and are few that are looked at`, { timeout: 600_000 }, async () => {
  const { db } = market.app;
  const seller = await createSeller(db);
  const product = await createProduct(db, seller.id, { name: 'Nem Lai Vung' });
  const { group } = await placeOne(market.app, { lines: [{ variantId: product.variants[0]?.id ?? '' }] });
  const random = new Random('guess');
  // Half of them know the number of a buyer, half know a code; each sits behind a few addresses.
  const addresses = Array.from({ length: 4 }, (_, n) => `198.51.100.${n}`);
  const looked = new Map<string, number>();
  const answers = new Set<string>();
  const guess = async (n: number) => {
    const code = `CP${Array.from({ length: 8 }, () => random.pick([...letters])).join('')}`;
    const phone = `+849${String(10_000_000 + random.whole(0, 89_999_999))}`;
    const address = addresses[n % addresses.length] ?? '';
    const answer = await findOrderKey(market.app, n % 2 === 0 ? { code, phone: group.buyerPhone, address } : { code: group.code, phone, address });
    answers.add(JSON.stringify(answer.ok ? 'found' : { ...answer.problem, minutes: undefined }));
    if (!answer.ok && answer.problem.code === 'not_found') {
      looked.set(address, (looked.get(address) ?? 0) + 1);
      if (n % 2 === 0) looked.set(group.buyerPhone, (looked.get(group.buyerPhone) ?? 0) + 1);
    }
  };
  for (let n = 0; n < guesses; n += 20) await Promise.all(Array.from({ length: 20 }, (_, more) => guess(n + more)));
  expect([...answers].sort()).toEqual(['{"code":"not_found"}', '{"code":"too_often"}']);
  // Ten for a number and two hundred from an address in a quarter of an hour: of a hundred thousand million codes.
  const windows = 1 + Math.ceil(guesses / 10_000);
  expect(looked.get(group.buyerPhone)).toBeLessThanOrEqual(10 * windows);
  for (const address of addresses) expect(looked.get(address)).toBeLessThanOrEqual(200 * windows);
});
