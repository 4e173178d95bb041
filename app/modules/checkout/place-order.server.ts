import { isBuyable } from '#app/modules/cart/cart.ts';
import type { CartLine, CartView } from '#app/modules/cart/cart.ts';
import { emptyCart } from '#app/modules/cart/empty-cart.server.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { mayTravel } from '#app/modules/catalog/reach.ts';
import { takeStock } from '#app/modules/catalog/take-stock.server.ts';
import type { DiscountRefusal } from '#app/modules/discounts/discount.ts';
import { takeDiscounts } from '#app/modules/discounts/take-discounts.server.ts';
import { deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import { listCommissions } from '#app/modules/ledger/list-commissions.server.ts';
import { createOrderGroup } from '#app/modules/orders/create-order-group.server.ts';
import type { Buyer, Parcel } from '#app/modules/orders/create-order-group.server.ts';
import { findPlacedGroup } from '#app/modules/orders/find-placed-group.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import { isConstraintBroken } from '#app/platform/db/constraint-broken.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { homePlace } from './internal/home-place.server.ts';
import { readQuote, readWays } from './internal/read-quote.server.ts';
import type { Destination, QuoteAsk, Ways } from './internal/read-quote.server.ts';
import { isTooLarge, isTooMuchCash, parcelsToSend } from './quote.ts';
import type { Quote } from './quote.ts';
import { differences, readSeen } from './seen.ts';
import type { Difference } from './seen.ts';

/** A line as a refusal names it. */
export type RefusedLine = Pick<CartLine, 'variantId' | 'name' | 'nameEn' | 'variantName' | 'variantNameEn' | 'stock' | 'problem'>;

export type PlaceProblem =
  | { code: 'empty_cart' }
  | { code: 'too_large' | 'too_much_cash' | 'adult_missing' }
  | { code: 'unavailable' | 'too_far'; lines: RefusedLine[] }
  | { code: 'quote_moved'; differences: Difference[]; refused: DiscountRefusal[] };

export type PlaceInput = {
  cartId: string;
  checkoutKey: string;
  /** What the page showed, as its form brings it (`seen.ts`). */
  seen: string;
  buyer: Buyer;
  destination: Destination;
} & Pick<QuoteAsk, 'choices' | 'codes'>;

export type PlacedGroup = { id: string; key: string };
type App = { db: Database; clock: Clock; settings: { homeProvince: string } };
type Outcome = Result<PlacedGroup, PlaceProblem>;

/**
 * Checks and holds: turns a cart into orders, one for each seller, all of them or none. What does not touch a row is read and refused before the transaction;
 * in it rows are locked in one order (sellers, variants and codes, each by id), everything is looked at again, stock and codes are taken, and the orders
 * are written: paid on delivery = placed, otherwise unpaid with their goods held. The same `checkoutKey` gives the same orders, however often and at what moment it comes.
 * Errors: `empty_cart`; `too_large` beyond what is sent, `too_much_cash` beyond what is collected at a door; `unavailable` names the lines that cannot be had, `too_far` those
 * that nobody brings to the buyer; `adult_missing` where alcohol is bought by somebody who has not said to be 18 (law 44/2019/QH14); `quote_moved` names every amount that is not the one that the buyer saw.
 */
export async function placeOrder(app: App, input: PlaceInput): Promise<Outcome> {
  const { db, clock } = app;
  const cart = await findCart(app, input.cartId);
  const early = refusalOf(cart, input);
  if (early) return failed(early);
  const now = clock.now();
  const ask = { destination: input.destination, choices: input.choices, codes: input.codes, phone: input.buyer.phone, now };
  const goods = cart.parcels.flatMap(({ seller, lines }) => lines.map((line) => ({ sellerId: seller.id, productId: line.productId, groupKey: line.groupKey, variantId: line.variantId })));
  const [ways, rates] = await Promise.all([readWays(db, { parcels: parcelsToSend(cart), destination: input.destination, home: await homePlace(app), now }), listCommissions(db, goods, vietnamDay(now))]);
  const commissions = new Map(goods.map(({ variantId }, at) => [variantId, rates[at] ?? 0]));
  const moved = movedProblem(await readQuote(db, cart, { ...ask, ways }), input);
  if (moved) return failed(moved);
  try {
    return await db.$transaction((tx) => holdAndWrite({ db: tx, clock, settings: app.settings }, input, { before: cart, ask: { ...ask, ways }, commissions }));
  } catch (error) {
    // The same checkout was written by a process that was given up too early.
    const placed = isConstraintBroken(error) ? await findPlacedGroup(db, input.checkoutKey) : null;
    if (placed) return ok(placed);
    throw error;
  }
}

type Prepared = { before: CartView; ask: QuoteAsk & { ways: Ways; now: Date }; commissions: Map<string, number> };

async function holdAndWrite(app: Omit<App, 'db'> & { db: Db }, input: PlaceInput, { before, ask, commissions }: Prepared): Promise<Outcome> {
  const { db: tx, clock } = app;
  await lockCart(tx, input.cartId);
  const cart = await findCart({ db: tx, clock }, input.cartId);
  const refusal = refusalOf(cart, input);
  if (refusal) return failed(refusal);
  const sameSize = sizeOf(before) === sizeOf(cart);
  const ways = sameSize ? ask.ways : await readWays(tx, { parcels: parcelsToSend(cart), destination: input.destination, home: await homePlace(app), now: ask.now });
  const quote = await readQuote(tx, cart, { ...ask, ways, hold: true });
  const moved = movedProblem(quote, input);
  if (moved) return failed(moved);
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  await takeStock(tx, lines);
  const group = await createOrderGroup(tx, { checkoutKey: input.checkoutKey, buyer: input.buyer, parcels: quote.parcels.map((parcel) => soldParcel(parcel, input.destination, commissions)), placedAt: ask.now });
  await takeDiscounts(tx, { groupId: group.id, phone: input.buyer.phone, at: ask.now, uses: quote.applied.map(({ id, amount }) => ({ id, amount: amount ?? 0 })) });
  await emptyCart(tx, { cartId: input.cartId, variantIds: lines.map(({ variantId }) => variantId) });
  return ok({ id: group.id, key: group.key });
}

/** What of a cart decides the ways and fees of delivery. */
function sizeOf(cart: CartView): string {
  return JSON.stringify(cart.parcels.map(({ seller, lines, goods }) => [seller.id, seller.communeId, goods, lines.map(({ variantId, quantity }) => [variantId, quantity])]));
}

function refusalOf(cart: CartView, { buyer, destination }: PlaceInput): PlaceProblem | null {
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  if (lines.length === 0) return { code: 'empty_cart' };
  const unavailable = lines.filter((line) => !isBuyable(line));
  if (unavailable.length > 0) return { code: 'unavailable', lines: unavailable.map(namedLine) };
  const sized = { goods: cart.goods, parcels: parcelsToSend(cart).map((parcel) => ({ parcel })) };
  if (isTooLarge(sized)) return { code: 'too_large' };
  if (buyer.paymentMethod === 'cod' && isTooMuchCash(sized)) return { code: 'too_much_cash' };
  if (!buyer.adult && lines.some(({ adultsOnly }) => adultsOnly)) return { code: 'adult_missing' };
  const tooFar = cart.parcels.flatMap(({ seller, lines: own }) => own.filter(({ reach }) => !mayTravel(reach, deliveryZone(seller, destination))));
  return tooFar.length > 0 ? { code: 'too_far', lines: tooFar.map(namedLine) } : null;
}

function movedProblem(quote: Quote, { seen, destination }: PlaceInput): PlaceProblem | null {
  const unsent = quote.parcels.filter(({ chosen }) => chosen === null);
  if (unsent.length > 0) return { code: 'too_far', lines: unsent.flatMap(({ parcel }) => parcel.lines.map(namedLine)) };
  const zones = new Map(quote.parcels.map(({ parcel }) => [parcel.seller.id, deliveryZone(parcel.seller, destination)]));
  const moved = differences(readSeen(seen), quote, (sellerId) => zones.get(sellerId) ?? 'country');
  return moved.length > 0 || quote.refused.length > 0 ? { code: 'quote_moved', differences: moved, refused: quote.refused } : null;
}

function namedLine({ variantId, name, nameEn, variantName, variantNameEn, stock, problem }: CartLine): RefusedLine {
  return { variantId, name, nameEn, variantName, variantNameEn, stock, problem };
}

/** What an order keeps of a parcel. */
function soldParcel({ parcel, chosen, discount }: Quote['parcels'][number], destination: Destination, commissions: Map<string, number>): Parcel {
  if (!chosen) throw new Error('a parcel without a way of delivery');
  return {
    seller: parcel.seller,
    lines: parcel.lines.map((line, at) => ({ ...line, discount: discount.lines[at] ?? 0, discountMarket: discount.marketLines[at] ?? 0, commissionBp: commissions.get(line.variantId) ?? 0 })),
    goods: parcel.goods,
    fee: chosen.fee,
    discountSeller: discount.seller,
    discountMarket: discount.market,
    discountOnFee: discount.onFee,
    delivery: chosen.method,
    pickupPointId: chosen.pickupPointId,
    expected: chosen.expected,
    weightGrams: parcel.weightGrams,
    zone: deliveryZone(parcel.seller, destination),
  };
}

/**
 * Sellers, then variants: what is selected of the sellers is asked for before the first variant is. A shop that is suspended or goes on holiday at this moment
 * does so before this order or after it.
 */
async function lockCart(tx: Db, cartId: string): Promise<void> {
  await tx.$queryRaw`
    WITH held AS MATERIALIZED (
      SELECT s.id FROM seller s
      WHERE s.id IN (SELECT p.seller_id FROM cart_line l JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id WHERE l.cart_id = ${cartId}::uuid)
      ORDER BY s.id FOR SHARE
    )
    SELECT v.id FROM variant v JOIN cart_line l ON l.variant_id = v.id WHERE l.cart_id = ${cartId}::uuid AND (SELECT count(*) FROM held) >= 0 ORDER BY v.id FOR UPDATE OF v`;
}
