import { isBuyable } from '#app/modules/cart/cart.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { listDeliveryRates } from '#app/modules/fulfilment/list-delivery-rates.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { quoteCart } from './quote.ts';

/** A cart and what it costs at today's prices and fees; what of it cannot be had, and whose price is not the one that the buyer saw. */
export async function getQuote({ db, clock }: { db: Db; clock: Clock }, cartId: string | null) {
  const [cart, rates] = await Promise.all([findCart({ db, clock }, cartId), listDeliveryRates(db, vietnamDay(clock.now()))]);
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  return {
    cart,
    quote: quoteCart(cart, rates),
    unavailable: lines.filter((line) => !isBuyable(line)),
    moved: lines.filter(({ problem }) => problem === 'price_moved'),
  };
}
