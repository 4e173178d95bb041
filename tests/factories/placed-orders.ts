import { randomUUID } from 'node:crypto';
import { createOrderGroup } from '#app/modules/orders/create-order-group.server.ts';
import type { DeliveryMethod, PaymentMethod } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';

type App = { db: Database; clock: Clock };
export type OrderWish = {
  lines: { variantId: string; quantity?: number; harvestOn?: VietnamDay }[];
  payment?: PaymentMethod;
  delivery?: DeliveryMethod;
  locale?: Locale;
  email?: string | null;
  fee?: number;
};

/** An order of one seller as a checkout leaves it: its goods taken off the shelf, the order placed, or unpaid where it is paid ahead. */
export async function placeOne({ db, clock }: App, { lines, payment = 'cod', delivery = 'carrier', locale = 'vi', email = null, fee = 20_000 }: OrderWish) {
  const { key } = await db.$transaction(async (tx) => {
    const variants = await tx.variant.findMany({ where: { id: { in: lines.map(({ variantId }) => variantId) } }, include: { product: { include: { seller: { include: { commune: true } } } } } });
    const [first] = variants;
    const seller = first?.product.seller;
    if (!first || !seller) throw new Error('an order of nothing');
    for (const { variantId, quantity = 1 } of lines) await tx.variant.update({ where: { id: variantId }, data: { stock: { decrement: quantity } } });
    const pickup = delivery === 'pickup' ? await tx.pickupPoint.create({ data: { sellerId: seller.id, name: 'Vườn nhà', communeId: seller.communeId, street: 'Ấp Hòa Phúc', hours: '7 giờ đến 17 giờ' } }) : null;
    const bought = lines.map(({ variantId, quantity = 1, harvestOn = null }) => {
      const { name, nameEn, price, weightGrams, product } = variants.find(({ id }) => id === variantId) ?? first;
      return {
        variantId, quantity, harvestOn, price, weightGrams, name: product.name, nameEn: product.nameEn, variantName: name, variantNameEn: nameEn, groupKey: product.groupKey, stars: 0,
        producerId: null, originCommuneId: null, discount: 0, discountMarket: 0, commissionBp: 500, taxClass: product.taxClass ?? ('goods' as const),
      };
    });
    const goods = bought.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    return createOrderGroup(tx, {
      checkoutKey: randomUUID(),
      placedAt: clock.now(),
      buyer: {
        name: 'Trần Văn Năm', phone: '+84912345678', email, provinceId: seller.commune.parentId ?? '', communeId: seller.communeId, street: 'Ấp Tân Lợi', addressTyped: null, note: '',
        locale, paymentMethod: payment, buyerId: null, termsOf: null, adult: false,
      },
      parcels: [{
        seller: { id: seller.id, communeId: seller.communeId, districtId: seller.commune.formerDistrictId ?? '' },
        lines: bought, goods, fee: delivery === 'pickup' ? 0 : fee, discountSeller: 0, discountMarket: 0, discountOnFee: 0, delivery, pickupPointId: pickup?.id ?? null, expected: null, weightGrams: 1_000, zone: 'province',
      }],
    });
  });
  const group = await db.orderGroup.findUniqueOrThrow({ where: { key }, include: { orders: { include: { lines: true } } } });
  const [order] = group.orders;
  if (!order) throw new Error('a group without an order');
  return { group, order };
}
