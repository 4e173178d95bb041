import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { emptyCart } from '#app/modules/cart/empty-cart.server.ts';
import { isBuyable } from '#app/modules/cart/cart.ts';
import type { CartLine } from '#app/modules/cart/cart.ts';
import { mayTravel } from '#app/modules/catalog/reach.ts';
import { takeStock } from '#app/modules/catalog/take-stock.server.ts';
import { listDeliveryRates } from '#app/modules/fulfilment/list-delivery-rates.server.ts';
import { deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import { listCommissions } from '#app/modules/ledger/list-commissions.server.ts';
import { createOrderGroup } from '#app/modules/orders/create-order-group.server.ts';
import type { Buyer, ParcelLine } from '#app/modules/orders/create-order-group.server.ts';
import { findPlacedGroup } from '#app/modules/orders/find-placed-group.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isTooLarge, quoteCart } from './quote.ts';

export type Destination = { provinceCode: string; region: string | null };

export type PlaceProblem = { code: 'empty_cart' } | { code: 'too_large' } | { code: 'unavailable'; lines: CartLine[] } | { code: 'quote_moved' } | { code: 'adult_missing' } | { code: 'too_far'; lines: CartLine[] };

type Input = { cartId: string; checkoutKey: string; seal: string; buyer: Buyer; destination: Destination };

/**
 * Turns a cart into orders, one for each seller: all of them or none. Goods are taken with rows locked in the order of their ids.
 * The same `checkoutKey` gives the same orders, however often and at what moment it comes.
 * Errors: `empty_cart`; `too_large` beyond what is sent and collected on delivery; `unavailable` names the lines that cannot be had, `too_far` those
 * that may not travel to the buyer; `adult_missing` where alcohol is bought by somebody who has not said to be 18 (law 44/2019/QH14); `quote_moved` when a price or fee is not the one that the buyer saw.
 */
export async function placeOrder({ db, clock }: { db: Database; clock: Clock }, input: Input): Promise<Result<{ key: string }, PlaceProblem>> {
  return db.$transaction(async (tx) => {
    const placed = await findPlacedGroup(tx, input.checkoutKey);
    if (placed) return ok(placed);
    await holdCartSellers(tx, input.cartId);
    await lockCartVariants(tx, input.cartId);
    const now = clock.now();
    const cart = await findCart({ db: tx, clock }, input.cartId);
    const lines = cart.parcels.flatMap((parcel) => parcel.lines);
    if (lines.length === 0) return failed({ code: 'empty_cart' });
    const unavailable = lines.filter((line) => !isBuyable(line));
    if (unavailable.length > 0) return failed({ code: 'unavailable', lines: unavailable });
    const quote = quoteCart(cart, await listDeliveryRates(tx, vietnamDay(now)));
    if (isTooLarge(quote)) return failed({ code: 'too_large' });
    if (quote.seal !== input.seal) return failed({ code: 'quote_moved' });
    if (!input.buyer.adult && lines.some(({ adultsOnly }) => adultsOnly)) return failed({ code: 'adult_missing' });
    const parcels = quote.parcels.map(({ parcel, fees }) => ({ parcel, zone: deliveryZone(parcel.seller, input.destination), fees }));
    const tooFar = parcels.flatMap(({ parcel, zone }) => parcel.lines.filter(({ reach }) => !mayTravel(reach, zone)));
    if (tooFar.length > 0) return failed({ code: 'too_far', lines: tooFar });
    await takeStock(tx, lines);
    const goods = parcels.flatMap(({ parcel }) => parcel.lines.map((line) => ({ ...line, sellerId: parcel.seller.id })));
    const rates = await listCommissions(tx, goods, vietnamDay(now));
    const commissions = new Map(goods.map(({ variantId }, place) => [variantId, rates[place] ?? 0]));
    const group = await createOrderGroup(tx, {
      checkoutKey: input.checkoutKey,
      buyer: input.buyer,
      parcels: parcels.map(({ parcel, zone, fees }) => ({ ...parcel, lines: parcel.lines.map((line) => soldLine(line, commissions)), zone, fee: fees[zone], ...plainDelivery })),
      placedAt: now,
    });
    await emptyCart(tx, { cartId: input.cartId, variantIds: lines.map(({ variantId }) => variantId) });
    return ok({ key: group.key });
  });
}

const plainDelivery = { discountSeller: 0, discountMarket: 0, discountOnFee: 0, delivery: 'carrier', pickupPointId: null, expected: null } as const;

/** What an order keeps of a line. */
function soldLine({ variantId, name, nameEn, variantName, variantNameEn, groupKey, price, quantity, weightGrams, harvestOn, producerId, originCommuneId, taxClass }: CartLine, commissions: Map<string, number>): ParcelLine {
  const commissionBp = commissions.get(variantId) ?? 0;
  return { variantId, name, nameEn, variantName, variantNameEn, groupKey, price, quantity, weightGrams, harvestOn, producerId, originCommuneId, taxClass, discount: 0, commissionBp };
}

/** A shop that is suspended or goes on holiday at this moment does so before this order or after it. */
async function holdCartSellers(tx: Parameters<typeof takeStock>[0], cartId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT s.id FROM seller s
    WHERE s.id IN (SELECT p.seller_id FROM cart_line l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id WHERE l.cart_id = ${cartId}::uuid)
    ORDER BY s.id FOR SHARE`;
}

async function lockCartVariants(tx: Parameters<typeof takeStock>[0], cartId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT v.id FROM variant v JOIN cart_line l ON l.variant_id = v.id WHERE l.cart_id = ${cartId}::uuid ORDER BY v.id FOR UPDATE OF v`;
}
