import { deliveryFee, deliveryZone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { drawOutcome } from '../demo/order-life.ts';
import type { Rates } from '../demo/order-rows.ts';
import { dayWeight, storyOf } from '../demo/rhythm.ts';
import type { Place } from '../places.ts';
import { Random } from '../random.ts';
import { placeOf, variantOf } from './market.ts';
import type { LoadMarket } from './market.ts';

export type LoadLine = { n: number; product: number; variant: number; larger: boolean; quantity: number; amount: number; price: number; weight: number };
export type LoadOrder = {
  n: number;
  index: number;
  seller: number;
  lines: LoadLine[];
  goods: number;
  fee: number;
  weight: number;
  zone: Zone;
  state: OrderState;
  closedAt: number | null;
};
export type LoadGroup = { n: number; at: number; day: VietnamDay; buyer: number; place: Place; orders: LoadOrder[]; goods: number; fee: number };

export type LoadStory = { market: LoadMarket; buyerPlaces: readonly Place[]; rates: Rates; now: Date; buyers: number };

const hour = 3_600_000;
/** Cumulative share of a day's orders at the beginning of each hour. */
const byHour = cumulative([1, 0.5, 0.3, 0.3, 0.6, 2, 4, 6, 8, 8, 7, 6, 5, 4, 4, 4, 4, 5, 6, 9, 11, 10, 6, 3]);

function cumulative(weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  return [...weights.map((weight) => (reached += weight) - weight), sum].map((value) => value / sum);
}

/** The moment of the day, in milliseconds, by which this share of the orders was placed. */
function momentOf(share: number): number {
  const next = byHour.findIndex((reached) => reached > share);
  const h = next < 0 ? 23 : next - 1;
  const begin = byHour[h] ?? 0;
  const length = (byHour[h + 1] ?? 1) - begin;
  return Math.floor((h + (share - begin) / length) * hour);
}

/**
 * All checkouts in the order of their time, until there are as many lines as wanted. The same story always gives the same checkouts, so each
 * table is filled from its own telling of it, and none has to be kept.
 */
export function* tellStory(story: LoadStory): Generator<LoadGroup> {
  const today = vietnamDay(story.now);
  const days = storyOf(today);
  const weights = days.map((day) => dayWeight(day, today));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const { lines } = story.market.size;
  const counts = { group: 0, order: 0, line: 0 };
  let reached = 0;
  for (const [index, day] of days.entries()) {
    const random = new Random(`load ${day}`);
    const first = counts.line;
    reached += weights[index] ?? 0;
    const quota = Math.round((reached / sum) * lines) - first;
    const begin = startOfVietnamDay(day).getTime();
    // Today ends now.
    const length = Math.min(24 * hour, story.now.getTime() - begin);
    while (counts.line - first < quota) {
      const left = quota - (counts.line - first);
      const at = begin + Math.floor((momentOf(1 - left / quota) / (24 * hour)) * length);
      yield makeGroup(story, { at, day, random, counts, left });
    }
  }
}

type Telling = { at: number; day: VietnamDay; random: Random; counts: { group: number; order: number; line: number }; left: number };

function makeGroup(story: LoadStory, telling: Telling): LoadGroup {
  const { random, counts, at, day } = telling;
  const buyer = Math.floor(random.next() ** 1.3 * story.buyers);
  const place = story.buyerPlaces[(buyer * 104_729) % story.buyerPlaces.length] as Place;
  const group: LoadGroup = { n: counts.group, at, day, buyer, place, orders: [], goods: 0, fee: 0 };
  counts.group += 1;
  const wanted = random.next() < 0.1 ? 2 : 1;
  let { left } = telling;
  for (let index = 0; index < wanted && left > 0; index += 1) {
    const product = drawProduct(story.market, random);
    const seller = story.market.productSeller[product] ?? 0;
    // Two orders of one checkout never go to the same seller.
    if (group.orders.some((order) => order.seller === seller)) continue;
    const order = makeOrder(story, telling, { place, product, seller, index: group.orders.length, left });
    left -= order.lines.length;
    group.orders.push(order);
    group.goods += order.goods;
    group.fee += order.fee;
  }
  return group;
}

/** Zipf's law with exponent 0.6: one product sells thousands, a long tail hardly anything. */
function drawProduct({ size }: LoadMarket, random: Random): number {
  const rank = Math.floor(random.next() ** 2.5 * size.products);
  // The ranks are scattered over the sellers.
  return (rank * 618_033 + 271_828) % size.products;
}

function linesWanted(random: Random): number {
  const lot = random.next();
  if (lot < 0.45) return 1;
  if (lot < 0.7) return 2;
  if (lot < 0.84) return 3;
  return lot < 0.93 ? 4 : 5;
}

type Parcel = { place: Place; product: number; seller: number; index: number; left: number };

function makeOrder({ market, rates, now }: LoadStory, { random, counts, at }: Telling, { place, product, seller, index, left }: Parcel): LoadOrder {
  const first = market.firstProduct[seller] ?? 0;
  const listed = (market.firstProduct[seller + 1] ?? 0) - first;
  const count = Math.min(linesWanted(random), listed, left);
  const lines: LoadLine[] = [];
  let goods = 0;
  let weight = 0;
  for (let i = 0; i < count; i += 1) {
    const line = makeLine(market, counts.line, first + ((product - first + i) % listed), random);
    counts.line += 1;
    goods += line.amount;
    weight += line.weight * line.quantity;
    lines.push(line);
  }
  const zone = deliveryZone(placeOf(market, seller), place);
  const n = counts.order;
  counts.order += 1;
  return { n, index, seller, lines, goods, weight, zone, fee: deliveryFee(rates[zone], weight), ...endOf(at, now.getTime(), random) };
}

function makeLine(market: LoadMarket, n: number, product: number, random: Random): LoadLine {
  const variant = market.firstVariant[product] ?? 0;
  const larger = (market.firstVariant[product + 1] ?? 0) - variant > 1 && random.chance(0.25);
  const { price, weightGrams } = variantOf(market, product, larger);
  const quantity = 1 + Math.floor(random.next() ** 2 * (price < 120_000 ? 4 : 2));
  return { n, product, variant: larger ? variant + 1 : variant, larger, quantity, price, amount: price * quantity, weight: weightGrams };
}

/** What became of it: the old ones have ended, the newest still wait. */
function endOf(at: number, now: number, random: Random): { state: OrderState; closedAt: number | null } {
  const age = now - at;
  const outcome = drawOutcome(random);
  const took = Math.floor(random.between(2, outcome === 'delivered' || outcome === 'returned' ? 110 : 20) * hour);
  if (took <= age) return { state: outcome, closedAt: at + took };
  const state = age < took * 0.2 ? 'placed' : age < took * 0.4 ? 'confirmed' : 'handed_over';
  return { state: outcome === 'declined' || outcome === 'cancelled' ? 'placed' : state, closedAt: null };
}
