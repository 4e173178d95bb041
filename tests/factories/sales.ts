import { randomUUID } from 'node:crypto';
import type { OrderState } from '#app/modules/orders/order.ts';
import type { Db } from '#app/platform/db/db.server.ts';

type Line = { variantId: string; producerId?: string | null; originCommuneId?: string; stars?: number; quantity?: number; returned?: number };
type Sale = { placedAt: Date; lines: Line[]; state?: OrderState; closedAt?: Date | null };

/** An order of a seller with its lines, in a group of its own; delivered at once unless told otherwise. It counts where the seller lives now. */
export async function createSale(db: Db, sellerId: string, { placedAt, lines, state = 'delivered', closedAt = placedAt }: Sale) {
  const seller = await db.seller.findUniqueOrThrow({ where: { id: sellerId }, include: { commune: true } });
  const sums = { goods: 1_000, fee: 0, total: 1_000, placedAt };
  const code = randomUUID();
  return db.order.create({
    data: {
      ...sums, code, state, closedAt, communeId: seller.communeId, districtId: seller.commune.formerDistrictId ?? '', weightGrams: 1, zone: 'province', seller: { connect: { id: sellerId } },
      lines: { create: lines.map(({ quantity = 1, ...line }) => ({ ...line, quantity, productName: 'x', variantName: 'y', groupKey: 'tea', unitPrice: 500, amount: 500 * quantity, weightGrams: 100 })) },
      group: { create: { ...sums, key: code, code, checkoutKey: code, buyerName: 'x', buyerPhone: '+84901111222', provinceId: '2025-07:82', commune: { connect: { id: seller.communeId } }, street: 'x', locale: 'vi', paymentMethod: 'cod' } },
    },
  });
}
