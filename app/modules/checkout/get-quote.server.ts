import { isBuyable } from '#app/modules/cart/cart.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { homePlace } from './internal/home-place.server.ts';
import { readQuote, readWays } from './internal/read-quote.server.ts';
import type { QuoteAsk } from './internal/read-quote.server.ts';
import { parcelsToSend } from './quote.ts';

export type QuoteApp = { db: Db; clock: Clock; settings: { homeProvince: string } };

/** A cart and what it costs at today's prices, fees and discounts; what of it cannot be had, and whose price is not the one that the buyer saw. */
export async function getQuote(app: QuoteApp, { cartId, destination = null, choices = new Map(), codes = [], phone = null }: { cartId: string | null } & Partial<QuoteAsk>) {
  const { db, clock } = app;
  const now = clock.now();
  const cart = await findCart({ db, clock }, cartId);
  const ways = await readWays(db, { parcels: parcelsToSend(cart), destination, home: await homePlace(app), now });
  const lines = cart.parcels.flatMap((parcel) => parcel.lines);
  return {
    cart,
    quote: await readQuote(db, cart, { destination, choices, codes, phone, ways, now }),
    unavailable: lines.filter((line) => !isBuyable(line)),
    moved: lines.filter(({ problem }) => problem === 'price_moved'),
  };
}
