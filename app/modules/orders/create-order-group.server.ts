import { customAlphabet, nanoid } from 'nanoid';
import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import { takeFromLots } from '#app/modules/traceability/take-from-lots.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { nextTimer, unpaidMinutes } from './order.ts';
import type { DeliveryMethod, PaymentMethod } from './order.ts';

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
  paymentMethod: PaymentMethod;
  /** The account of somebody who is signed in. */
  buyerId: string | null;
  /** The state of the law's information that was agreed to. */
  termsOf: string | null;
  /** Said to be 18 or older, asked for alcohol. */
  adult: boolean;
};

export type ParcelLine = {
  variantId: string;
  name: string;
  nameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  groupKey: string;
  price: Dong;
  quantity: number;
  weightGrams: number;
  harvestOn: VietnamDay | null;
  producerId: string | null;
  /** Where the goods come from; null = where the seller lives. */
  originCommuneId: string | null;
  discount: Dong;
  /** Frozen here: hundredths of a per cent. */
  commissionBp: number;
  taxClass: TaxClass;
};

export type Parcel = {
  seller: { id: string; communeId: string; districtId: string };
  lines: ParcelLine[];
  goods: Dong;
  fee: Dong;
  /** Of a discount: who bears it, and how much of it lies on the fee. The rest lies on the lines. */
  discountSeller: Dong;
  discountMarket: Dong;
  discountOnFee: Dong;
  delivery: DeliveryMethod;
  pickupPointId: string | null;
  /** The days that the buyer was told. */
  expected: { from: VietnamDay; to: VietnamDay } | null;
  weightGrams: number;
  zone: 'province' | 'region' | 'country';
};

/** Letters and digits that nobody mishears or misreads: no 0/O, 1/I/L, 5/S, 8/B. */
const spokenCode = customAlphabet('234679ACDEFGHJKMNPQRTUVWXYZ', 8);

/**
 * Writes a checkout: the group, an order for each parcel, and its first event. What is paid on delivery is placed; the rest is unpaid and holds its
 * goods until its payment is begun. The caller has taken the stock in the same transaction.
 */
export async function createOrderGroup(
  tx: Db,
  { checkoutKey, buyer, parcels, placedAt }: { checkoutKey: string; buyer: Buyer; parcels: Parcel[]; placedAt: Date },
): Promise<{ id: string; key: string; code: string }> {
  const code = `CP${spokenCode()}`;
  const goods = parcels.reduce((sum, parcel) => sum + parcel.goods, 0);
  const fee = parcels.reduce((sum, parcel) => sum + parcel.fee, 0);
  const discount = parcels.reduce((sum, parcel) => sum + parcel.discountSeller + parcel.discountMarket, 0);
  const { name, phone, email, ...address } = buyer;
  const state = buyer.paymentMethod === 'cod' ? ('placed' as const) : ('unpaid' as const);
  const timerAt = state === 'placed' ? (nextTimer(state, placedAt, placedAt)?.at ?? null) : new Date(placedAt.getTime() + unpaidMinutes.held * 60_000);
  const group = await tx.orderGroup.create({
    data: { checkoutKey, key: nanoid(24), code, buyerName: name, buyerPhone: phone, buyerEmail: email, ...address, goods, fee, discount, total: goods + fee - discount, placedAt },
    select: { id: true, key: true, code: true },
  });
  const orders = await tx.order.createManyAndReturn({
    data: parcels.map((parcel, index) => ({
      groupId: group.id,
      code: `${code}-${index + 1}`,
      sellerId: parcel.seller.id,
      communeId: parcel.seller.communeId,
      districtId: parcel.seller.districtId,
      state,
      stateSince: placedAt,
      timerAt,
      goods: parcel.goods,
      fee: parcel.fee,
      discountSeller: parcel.discountSeller,
      discountMarket: parcel.discountMarket,
      discountOnFee: parcel.discountOnFee,
      total: parcel.goods + parcel.fee - parcel.discountSeller - parcel.discountMarket,
      delivery: parcel.delivery,
      pickupPointId: parcel.pickupPointId,
      expectedFrom: parcel.expected && utcMidnight(parcel.expected.from),
      expectedTo: parcel.expected && utcMidnight(parcel.expected.to),
      weightGrams: parcel.weightGrams,
      zone: parcel.zone,
      placedAt,
    })),
    select: { id: true, sellerId: true, communeId: true },
  });
  const lines = await tx.orderLine.createManyAndReturn({
    data: orders.flatMap(({ id: orderId, sellerId, communeId }) =>
      linesOf(parcels, sellerId).map(({ name: productName, nameEn: productNameEn, price, harvestOn, originCommuneId, ...line }) => ({
        orderId,
        ...line,
        productName,
        productNameEn,
        unitPrice: price,
        amount: price * line.quantity,
        harvestOn: harvestOn && utcMidnight(harvestOn),
        // Only what is elsewhere: the others are most, and count with their order.
        originCommuneId: originCommuneId === communeId ? null : originCommuneId,
      })),
    ),
    select: { id: true, variantId: true, quantity: true },
  });
  await takeFromLots(tx, lines, vietnamDay(placedAt));
  const events = await tx.orderEvent.createManyAndReturn({ data: orders.map(({ id }) => ({ orderId: id, step: null, by: 'buyer', to: state, at: placedAt })), select: { id: true } });
  for (const { id } of events) await announce(tx, 'orders.stepped', { eventId: id });
  return group;
}

function linesOf(parcels: Parcel[], sellerId: string) {
  return parcels.filter(({ seller }) => seller.id === sellerId).flatMap(({ lines }) => lines);
}
