import type { AppContext } from '#app/app-context.server.ts';
import { createDiscountCode } from '#tests/factories/discounts.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { createPayableSeller } from '#tests/factories/payments.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import type { Shop } from './world.ts';

/** Codes of the market. */
export const marketCodes = ['PHIENCHO', 'GIAOTANNHA'] as const;

type Wanted = { shops: number; stock: number; /** Of each code, in all. */ mostUses: number };

/** Shops whose goods last, and one of which there are few; each gives a discount, and the market gives two. Answers what is on each shelf at the beginning. */
export async function openShops(app: AppContext, { shops: count, stock, mostUses }: Wanted): Promise<{ shops: [Shop, ...Shop[]]; shelf: Map<string, number> }> {
  const shops: Shop[] = [];
  const shelf = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const { seller, account, variantId } = await createPayableSeller(app.db, { stock });
    const scarce = await createProduct(app.db, seller.id, { name: 'Khóm Cầu Đúc', price: 35_000, stock: 12 });
    const scarceId = scarce.variants[0]?.id ?? '';
    const { cookie } = await signedInPerson(app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    const { code } = await createDiscountCode(app.db, { sellerId: seller.id, code: `VUON${at}`, kind: 'share', value: 1_000 + 333 * at, mostUses, perPerson: 3 });
    shelf.set(variantId, stock).set(scarceId, 12);
    shops.push({ sellerId: seller.id, cookie, account: account.number, variantIds: [variantId, variantId, variantId, scarceId], code });
  }
  await createDiscountCode(app.db, { code: marketCodes[0], value: 25_001, mostUses, perPerson: 2 });
  await createDiscountCode(app.db, { code: marketCodes[1], kind: 'free_delivery', value: 0, mostOff: 15_000, mostUses, perPerson: 1 });
  const [first, ...others] = shops;
  if (!first) throw new Error('There are no shops');
  return { shops: [first, ...others], shelf };
}
