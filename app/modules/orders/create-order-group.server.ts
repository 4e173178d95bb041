import { customAlphabet, nanoid } from 'nanoid';
import { takeFromLots } from '#app/modules/traceability/take-from-lots.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';

export type Buyer = {
  name: string;
  phone: string;
  email: string | null;
  provinceId: string;
  communeId: string;
  street: string;
  /** An address in the old three-level form, as it was typed. */
  addressTyped: string | null;
  note: string;
  locale: Locale;
  paymentMethod: 'cod';
  /** Said to be 18 or older, asked for alcohol. */
  adult: boolean;
};

export type Parcel = {
  seller: { id: string; communeId: string; districtId: string };
  lines: { variantId: string; name: string; variantName: string; price: Dong; quantity: number; weightGrams: number; harvestOn: VietnamDay | null; producerId: string | null; /** Where the goods come from; null = where the seller lives. */ originCommuneId: string | null }[];
  goods: Dong;
  fee: Dong;
  weightGrams: number;
  zone: 'province' | 'region' | 'country';
};

/** Letters and digits that nobody mishears or misreads: no 0/O, 1/I/L, 5/S, 8/B. */
const spokenCode = customAlphabet('234679ACDEFGHJKMNPQRTUVWXYZ', 8);

/** Writes a checkout as placed: the group, an order for each parcel, and its first event. The caller has taken the stock in the same transaction. */
export async function createOrderGroup(
  tx: Db,
  { checkoutKey, buyer, parcels, placedAt }: { checkoutKey: string; buyer: Buyer; parcels: Parcel[]; placedAt: Date },
): Promise<{ id: string; key: string; code: string }> {
  const code = `CP${spokenCode()}`;
  const goods = parcels.reduce((sum, parcel) => sum + parcel.goods, 0);
  const fee = parcels.reduce((sum, parcel) => sum + parcel.fee, 0);
  const { name, phone, email, ...address } = buyer;
  const group = await tx.orderGroup.create({
    data: { checkoutKey, key: nanoid(24), code, buyerName: name, buyerPhone: phone, buyerEmail: email, ...address, goods, fee, total: goods + fee, placedAt },
    select: { id: true, key: true, code: true },
  });
  const orders = await tx.order.createManyAndReturn({
    data: parcels.map((parcel, index) => ({
      groupId: group.id,
      code: `${code}-${index + 1}`,
      sellerId: parcel.seller.id,
      communeId: parcel.seller.communeId,
      districtId: parcel.seller.districtId,
      goods: parcel.goods,
      fee: parcel.fee,
      total: parcel.goods + parcel.fee,
      weightGrams: parcel.weightGrams,
      zone: parcel.zone,
      placedAt,
    })),
    select: { id: true, sellerId: true, communeId: true },
  });
  const lines = await tx.orderLine.createManyAndReturn({
    data: orders.flatMap(({ id: orderId, sellerId, communeId }) =>
      linesOf(parcels, sellerId).map(({ variantId, name: productName, variantName, price, quantity, weightGrams, harvestOn, producerId, originCommuneId }) => ({
        orderId,
        variantId,
        productName,
        variantName,
        unitPrice: price,
        quantity,
        amount: price * quantity,
        weightGrams,
        harvestOn: harvestOn && utcMidnight(harvestOn),
        producerId,
        // Only what is elsewhere: the others are most, and count with their order.
        originCommuneId: originCommuneId === communeId ? null : originCommuneId,
      })),
    ),
    select: { id: true, variantId: true, quantity: true },
  });
  await takeFromLots(tx, lines, vietnamDay(placedAt));
  const events = await tx.orderEvent.createManyAndReturn({ data: orders.map(({ id }) => ({ orderId: id, to: 'placed' as const, at: placedAt })), select: { id: true } });
  for (const { id } of events) await announce(tx, 'orders.stepped', { eventId: id });
  return group;
}

function linesOf(parcels: Parcel[], sellerId: string) {
  return parcels.filter(({ seller }) => seller.id === sellerId).flatMap(({ lines }) => lines);
}
