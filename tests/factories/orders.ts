import { randomUUID } from 'node:crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';

let made = 0;

type OrderFacts = {
  placedAt: Date;
  /** Of its purchase, where the database lives longer than the test. */
  code?: string;
  state?: OrderState;
  closedAt?: Date | null;
  /** Đồng, of the goods. */
  goods?: number;
  fee?: number;
  /** Where it counts; the seller's present commune and its former district unless told otherwise. */
  communeId?: string;
  districtId?: string;
};

/** An order of one seller, in a group of its own, with one line of goods that are no longer offered. */
export async function createOrder(db: Db, seller: { id: string; communeId: string }, facts: OrderFacts) {
  made += 1;
  const code = facts.code ?? `TEST${made}`;
  const { placedAt, state = 'placed', closedAt = null, goods = 100_000, fee = 20_000 } = facts;
  const commune = await db.areaUnit.findUniqueOrThrow({ where: { id: facts.communeId ?? seller.communeId } });
  const districtId = facts.districtId ?? commune.formerDistrictId;
  if (!districtId) throw new Error(`${commune.id} has no former district`);
  const variant = (await db.variant.findFirst({ where: { product: { slug: `old-goods-${seller.id}` } } })) ?? (await createOldGoods(db, seller.id));
  const sums = { goods, fee, total: goods + fee, placedAt };
  return db.order.create({
    data: {
      code: `${code}-1`,
      ...sums,
      state,
      closedAt,
      communeId: commune.id,
      districtId,
      weightGrams: 1_000,
      zone: 'province',
      seller: { connect: { id: seller.id } },
      lines: { create: [{ variantId: variant.id, productName: 'Xoài cát Hòa Lộc', variantName: 'Hộp 1 kg', groupKey: 'fresh-food', unitPrice: goods, quantity: 1, amount: goods, weightGrams: 1_000 }] },
      group: {
        create: {
          key: randomUUID(),
          code,
          checkoutKey: randomUUID(),
          buyerName: 'Trần Văn Ba',
          buyerPhone: '+84901111222',
          provinceId: '2025-07:82',
          commune: { connect: { id: seller.communeId } },
          street: 'Ấp 3',
          locale: 'vi',
          paymentMethod: 'cod',
          ...sums,
        },
      },
    },
  });
}

/** Once, also where several orders come at the same time. */
async function createOldGoods(db: Db, sellerId: string): Promise<{ id: string }> {
  const slug = `old-goods-${sellerId}`;
  await db.product.createMany({ data: [{ slug, sellerId, groupKey: 'fresh-food', state: 'withdrawn', name: 'Xoài cát Hòa Lộc' }], skipDuplicates: true });
  const { id: productId } = await db.product.findUniqueOrThrow({ where: { slug } });
  return db.variant.create({ data: { productId, position: 0, name: 'Hộp 1 kg', price: 100_000, weightGrams: 1_000, stock: 0 } });
}
