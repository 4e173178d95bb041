import { randomUUID } from 'node:crypto';
import { createOrderGroup } from '#app/modules/orders/create-order-group.server.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { beginPayments } from '#app/modules/payments/begin-payment.server.ts';
import { signOwn } from '#app/modules/payments/adapters/feeds/own.server.ts';
import { takeStock } from '#app/modules/catalog/take-stock.server.ts';
import type { AppContext } from '#app/app-context.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { someBuyer } from './carts.ts';
import { createProduct, createSeller } from './goods.ts';

/** A secret as an operator would set it. */
export const feedSecret = 'a secret of the tests, not one of a bank';

let accounts = 0;

/** A seller with an account of its own, and one product on the shelf. */
export async function createPayableSeller(db: Db, { stock = 20, price = 80_000 } = {}) {
  accounts += 1;
  const seller = await createSeller(db, { name: `Vườn số ${accounts}` });
  const account = { bin: '970436', number: `00710${String(accounts).padStart(8, '0')}`, holder: 'NGUYEN THI LANH' };
  await db.bankAccount.create({ data: { sellerId: seller.id, ...account } });
  const product = await createProduct(db, seller.id, { name: 'Bưởi năm roi', stock, price });
  return { seller, account, variantId: product.variants[0]?.id ?? '', productId: product.id, price };
}

type Payable = Awaited<ReturnType<typeof createPayableSeller>>;
type Facts = { method?: PaymentMethod; quantity?: number; delivery?: 'carrier' | 'own'; feeOf?: number };

/** A checkout with an order for each of these sellers, its goods taken, as the checkout leaves it; its payment not begun. */
export async function createUnpaidGroup(app: AppContext, payables: Payable[], { method = 'vietqr', quantity = 1, delivery = 'carrier', feeOf: fee = 20_000 }: Facts = {}) {
  const { buyer } = await someBuyer(app.db);
  const placedAt = app.clock.now();
  return app.db.$transaction(async (tx) => {
    await takeStock(tx, payables.map(({ variantId, productId }) => ({ variantId, productId, quantity })));
    const made = await createOrderGroup(tx, {
      checkoutKey: randomUUID(),
      placedAt,
      buyer: { ...buyer, paymentMethod: method },
      parcels: await Promise.all(
        payables.map(async ({ seller, variantId, price }) => {
          const commune = await tx.areaUnit.findUniqueOrThrow({ where: { id: seller.communeId } });
          return {
            seller: { id: seller.id, communeId: seller.communeId, districtId: commune.formerDistrictId ?? '' },
            lines: [
              {
                variantId, name: 'Bưởi năm roi', nameEn: null, variantName: 'Hộp 1 kg', variantNameEn: null, groupKey: 'fresh-food', stars: 0, price, quantity, weightGrams: 1_200,
                harvestOn: null, producerId: null, originCommuneId: null, discount: 0, discountMarket: 0, commissionBp: 500, taxClass: 'goods' as const,
              },
            ],
            goods: price * quantity, fee, discountSeller: 0, discountMarket: 0, discountOnFee: 0, delivery, pickupPointId: null, expected: null, weightGrams: 1_200 * quantity, zone: 'province' as const,
          };
        }),
      ),
    });
    return tx.orderGroup.findUniqueOrThrow({ where: { id: made.id }, include: { orders: { orderBy: { code: 'asc' } } } });
  });
}

/** An unpaid order by transfer whose payment is begun. */
export async function createUnpaidOrder(app: AppContext, payable: Payable, facts: Facts = {}) {
  const group = await createUnpaidGroup(app, [payable], facts);
  await beginPayments(app, { groupId: group.id });
  const order = await app.db.order.findFirstOrThrow({ where: { groupId: group.id } });
  const payment = await app.db.payment.findFirstOrThrow({ where: { orderId: order.id } });
  return { group, order, payment };
}

/** A bank that tells of transfers in the market's own format. */
export function bankSays(transfers: { account: string; amount: number; note: string; id?: string; at?: Date }[], now: Date) {
  return signOwn(feedSecret, transfers.map(({ id = randomUUID(), at = now, ...transfer }) => ({ id, at, ...transfer })), now);
}
