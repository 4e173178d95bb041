import { customAlphabet, nanoid } from 'nanoid';
import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import { takeFromLots } from '#app/modules/traceability/take-from-lots.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import { vietnamDay } from '#app/shared/dates.ts';
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
  /** Of its recognition today; 0 = none. */
  stars: number;
  price: Dong;
  quantity: number;
  weightGrams: number;
  harvestOn: VietnamDay | null;
  producerId: string | null;
  /** Where the goods come from; null = where the seller lives. */
  originCommuneId: string | null;
  discount: Dong;
  /** How much of it the market bears. */
  discountMarket: Dong;
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
 * Writes a checkout: the group, an order for each parcel, its lines and its first event, of which the worker hears: all of it in one statement, as a rush waits
 * for each round trip. What is paid on delivery is placed; the rest is unpaid and holds its goods until its payment is begun. The caller has taken the stock in the same transaction.
 */
export async function createOrderGroup(
  tx: Db,
  { checkoutKey, buyer, parcels, placedAt }: { checkoutKey: string; buyer: Buyer; parcels: Parcel[]; placedAt: Date },
): Promise<{ id: string; key: string; code: string }> {
  const code = `CP${spokenCode()}`;
  const key = nanoid(24);
  const goods = parcels.reduce((sum, parcel) => sum + parcel.goods, 0);
  const fee = parcels.reduce((sum, parcel) => sum + parcel.fee, 0);
  const discount = parcels.reduce((sum, parcel) => sum + parcel.discountSeller + parcel.discountMarket, 0);
  const state = buyer.paymentMethod === 'cod' ? ('placed' as const) : ('unpaid' as const);
  const timerAt = state === 'placed' ? (nextTimer(state, placedAt, placedAt)?.at ?? null) : new Date(placedAt.getTime() + unpaidMinutes.held * 60_000);
  const orders = parcels.map((parcel, index) => orderRow(parcel, `${code}-${index + 1}`));
  const lines = parcels.flatMap((parcel, index) => parcel.lines.map((line) => lineRow(line, `${code}-${index + 1}`, parcel)));
  const [written] = await tx.$queryRaw<{ id: string; lines: { id: string; variantId: string; quantity: number; inLots: boolean }[] }[]>`
    WITH made AS (
      INSERT INTO order_group (key, code, checkout_key, buyer_name, buyer_phone, buyer_email, province_id, commune_id, street, address_typed, note, locale,
                               payment_method, adult, buyer_id, terms_of, goods, fee, discount, total, placed_at)
      VALUES (${key}, ${code}, ${checkoutKey}::uuid, ${buyer.name}, ${buyer.phone}, ${buyer.email}, ${buyer.provinceId}, ${buyer.communeId}, ${buyer.street}, ${buyer.addressTyped}, ${buyer.note}, ${buyer.locale},
              ${buyer.paymentMethod}::payment_method, ${buyer.adult}, ${buyer.buyerId}::uuid, ${buyer.termsOf}, ${goods}::int, ${fee}::int, ${discount}::int, ${goods + fee - discount}::int, ${placedAt}::timestamptz)
      RETURNING id
    ), ordered AS (
      INSERT INTO "order" (group_id, code, seller_id, commune_id, district_id, state, state_since, timer_at, goods, fee, discount_seller, discount_market, discount_on_fee, total,
                           delivery, pickup_point_id, expected_from, expected_to, weight_grams, zone, placed_at)
      SELECT made.id, r.code, r."sellerId", r."communeId", r."districtId", ${state}::order_state, ${placedAt}::timestamptz, ${timerAt}::timestamptz, r.goods, r.fee, r."discountSeller", r."discountMarket",
             r."discountOnFee", r.total, r.delivery, r."pickupPointId", r."expectedFrom", r."expectedTo", r."weightGrams", r.zone, ${placedAt}::timestamptz
      FROM made, jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) AS r (code text, "sellerId" uuid, "communeId" text, "districtId" text, goods int, fee int, "discountSeller" int, "discountMarket" int,
        "discountOnFee" int, total int, delivery delivery_method, "pickupPointId" uuid, "expectedFrom" date, "expectedTo" date, "weightGrams" int, zone delivery_zone)
      ORDER BY r.code
      RETURNING id, code
    ), bought AS (
      INSERT INTO order_line (order_id, variant_id, product_name, variant_name, product_name_en, variant_name_en, group_key, stars, unit_price, quantity, amount, discount, discount_market, commission_bp, tax_class,
                              weight_grams, harvest_on, producer_id, origin_commune_id)
      SELECT ordered.id, r."variantId", r.name, r."variantName", r."nameEn", r."variantNameEn", r."groupKey", r.stars, r.price, r.quantity, r.amount, r.discount, r."discountMarket", r."commissionBp", r."taxClass",
             r."weightGrams", r."harvestOn", r."producerId", r."originCommuneId"
      FROM jsonb_to_recordset(${JSON.stringify(lines.map((line, place) => ({ place, ...line })))}::jsonb) AS r (place int, code text, "variantId" uuid, name text, "variantName" text, "nameEn" text, "variantNameEn" text, "groupKey" text, stars int,
        price int, quantity int, amount int, discount int, "discountMarket" int, "commissionBp" int, "taxClass" tax_class, "weightGrams" int, "harvestOn" date, "producerId" uuid, "originCommuneId" text)
      JOIN ordered ON ordered.code = r.code
      ORDER BY r.place
      RETURNING id, variant_id, quantity
    ), happened AS (
      INSERT INTO order_event (order_id, by, to_state, at) SELECT id, 'buyer', ${state}::order_state, ${placedAt}::timestamptz FROM ordered RETURNING id
    ), told AS (
      SELECT id FROM graphile_worker.add_jobs((
        SELECT array_agg(ROW ('orders.stepped', json_build_object('eventId', id, 'to', ${state}::text), NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec) FROM happened
      ))
    )
    SELECT (SELECT id FROM made) AS id, (SELECT count(id)::int FROM told) AS told, (SELECT json_agg(json_build_object('id', id, 'variantId', variant_id, 'quantity', quantity,
             'inLots', EXISTS (SELECT FROM lot WHERE lot.variant_id = bought.variant_id AND lot."left" > 0))) FROM bought) AS lines`;
  if (!written) throw new Error('the checkout was not written');
  const ofLots = written.lines.filter(({ inLots }) => inLots);
  if (ofLots.length > 0) await takeFromLots(tx, ofLots, vietnamDay(placedAt));
  return { id: written.id, key, code };
}

function orderRow({ seller, goods, fee, discountSeller, discountMarket, discountOnFee, delivery, pickupPointId, expected, weightGrams, zone }: Parcel, code: string) {
  const total = goods + fee - discountSeller - discountMarket;
  const { id: sellerId, communeId, districtId } = seller;
  return { code, sellerId, communeId, districtId, goods, fee, discountSeller, discountMarket, discountOnFee, total, delivery, pickupPointId, expectedFrom: expected?.from ?? null, expectedTo: expected?.to ?? null, weightGrams, zone };
}

function lineRow(line: ParcelLine, code: string, { seller }: Parcel) {
  const { variantId, name, variantName, nameEn, variantNameEn, groupKey, stars, price, quantity, discount, discountMarket, commissionBp, taxClass, weightGrams, harvestOn, producerId, originCommuneId } = line;
  return {
    code, variantId, name, variantName, nameEn, variantNameEn, groupKey, stars, price, quantity, amount: price * quantity, discount, discountMarket, commissionBp, taxClass, weightGrams, harvestOn, producerId,
    // Only what is elsewhere: the others are most, and count with their order.
    originCommuneId: originCommuneId === seller.communeId ? null : originCommuneId,
  };
}
