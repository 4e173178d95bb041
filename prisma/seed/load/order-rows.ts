import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { orderCode } from '../stable-id.ts';
import { certificateOf } from './catalogue-rows.ts';
import { copyLine } from './copy-in.ts';
import { tellStory } from './load-orders.ts';
import type { LoadStory } from './load-orders.ts';
import { goodsOf, placeOf, productName, variantOf } from './market.ts';
import type { LoadMarket } from './market.ts';
import { loadId, loadIdAt, timePrefix } from './size.ts';

const firstBuyerPhone = 5_100_000;
/** The codes before this number belong to the demonstration. */
const firstCode = 1_000_000;

export const groupColumns = [
  'id', 'key', 'code', 'checkout_key', 'buyer_name', 'buyer_phone', 'province_id', 'commune_id', 'street', 'note', 'locale', 'payment_method', 'goods', 'fee',
  'total', 'placed_at',
] as const;

export function* groupRows(story: LoadStory, provinceOn: Places['provinceOn']): Generator<string> {
  const { names } = story.market;
  for (const { n, at, day, buyer, place, goods, fee } of tellStory(story)) {
    const time = timePrefix(at);
    const code = orderCode(firstCode + n);
    yield copyLine([
      loadIdAt('order_group', time, n), `load-${code}-${n}`, code, loadIdAt('checkout', time, n), names[(buyer * 31) % names.length] ?? '',
      inventedPhone(firstBuyerPhone + buyer), provinceOn(place.provinceCode, day < '2025-07-01' ? ('2025-07-01' as VietnamDay) : day), place.communeId,
      `Số ${1 + (buyer % 300)}`, '', 'vi', paidBy(n), goods, fee, goods + fee, new Date(at).toISOString(),
    ]);
  }
}

export const orderColumns = [
  'id', 'group_id', 'code', 'seller_id', 'commune_id', 'district_id', 'state', 'goods', 'fee', 'total', 'weight_grams', 'zone', 'placed_at', 'closed_at', 'reason',
] as const;

export function* orderRows(story: LoadStory): Generator<string> {
  for (const group of tellStory(story)) {
    const time = timePrefix(group.at);
    const groupId = loadIdAt('order_group', time, group.n);
    const code = orderCode(firstCode + group.n);
    const placed = new Date(group.at).toISOString();
    for (const { n, index, seller, state, goods, fee, weight, zone, closedAt } of group.orders) {
      const { communeId, districtId } = placeOf(story.market, seller);
      yield copyLine([
        loadIdAt('order', time, n), groupId, `${code}-${index + 1}`, loadId('seller', seller), communeId, districtId, state, goods, fee, goods + fee, weight, zone,
        placed, closedAt === null ? null : new Date(closedAt).toISOString(), state === 'declined' ? 'Hàng vừa hết' : null,
      ]);
    }
  }
}

export const lineColumns = ['id', 'order_id', 'variant_id', 'product_name', 'variant_name', 'group_key', 'stars', 'unit_price', 'quantity', 'amount', 'weight_grams'] as const;

export function* lineRows(story: LoadStory): Generator<string> {
  const { market } = story;
  const today = vietnamDay(story.now);
  for (const group of tellStory(story)) {
    const time = timePrefix(group.at);
    for (const order of group.orders) {
      const orderId = loadIdAt('order', time, order.n);
      for (const { n, product, variant, larger, price, quantity, amount, weight } of order.lines) {
        yield copyLine([
          loadIdAt('order_line', time, n), orderId, loadId('variant', variant), productName(market, product), variantOf(market, product, larger).name, goodsOf(market, product).group,
          starsOn(group.day, market, product, today), price, quantity, amount, weight,
        ]);
      }
    }
  }
}

function starsOn(day: VietnamDay, market: LoadMarket, product: number, today: VietnamDay): number {
  const held = certificateOf(market, product, today);
  return held?.confirmed && held.issuedOn <= day && day <= held.endsOn ? held.stars : 0;
}

/** Seven of ten pay at the door. */
function paidBy(n: number): PaymentMethod {
  const share = (n * 7919) % 100;
  return share < 70 ? 'cod' : share < 96 ? 'vietqr' : 'card';
}
