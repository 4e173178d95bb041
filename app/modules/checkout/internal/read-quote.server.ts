import type { CartParcel, CartView } from '#app/modules/cart/cart.ts';
import { holdDiscounts, listDiscountsByCode } from '#app/modules/discounts/list-discounts-by-code.server.ts';
import { listDeliveryOptions, listOptionsByDestination } from '#app/modules/fulfilment/list-delivery-options.server.ts';
import { usualWay } from '#app/modules/fulfilment/delivery-options.ts';
import type { DeliveryOption } from '#app/modules/fulfilment/delivery-options.ts';
import type { Zone } from '#app/modules/fulfilment/delivery-fee.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { parcelsToSend, reckonQuote, zones } from '../quote.ts';
import type { Quote } from '../quote.ts';

/** Where to: a commune that is in force. */
export type Destination = { communeId: string; provinceCode: string; region: string | null };

export type QuoteAsk = {
  destination: Destination | null;
  /** By seller, the way that the buyer has chosen. */
  choices: ReadonlyMap<string, string>;
  /** As `readCode` gives them. */
  codes: readonly string[];
  /** The buyer's, for codes that one may use so often; null = not known yet. */
  phone: string | null;
};

/** The ways in which the parcels of a cart can go, and, as long as nobody knows where to, what the usual one costs to each zone. */
export type Ways = { options: Map<string, DeliveryOption[]>; zoneFees: Quote['zoneFees'] };

export async function readWays(db: Db, { parcels, destination, home, now }: { parcels: readonly CartParcel[]; destination: Destination | null; home: Destination; now: Date }): Promise<Ways> {
  const day = vietnamDay(now);
  const sellers = parcels.map(({ seller, goods, weightGrams, lines }) => {
    const harvests = lines.flatMap(({ harvestOn }) => (harvestOn ? [harvestOn] : [])).sort();
    return { sellerId: seller.id, communeId: seller.communeId, provinceCode: seller.provinceCode, region: seller.region, goods, weightGrams, readyFrom: harvests.at(-1) ?? null };
  });
  if (destination) return { options: await listDeliveryOptions(db, { sellers, destination, day }), zoneFees: null };
  // Somewhere in each zone around the market's own province: in no commune, so that nobody drives there himself.
  const somewhere: Record<Zone, Destination> = { province: { ...home, communeId: '' }, region: { ...home, communeId: '', provinceCode: '' }, country: { communeId: '', provinceCode: '', region: null } };
  const byZone = await listOptionsByDestination(db, { sellers, destinations: zones.map((zone) => somewhere[zone]), day });
  const feesTo = (zone: Zone) =>
    parcels.map(({ seller }) => {
      const usual = usualWay(byZone[zones.indexOf(zone)]?.get(seller.id) ?? []);
      return usual && usual.method !== 'pickup' ? usual.fee : null;
    });
  return { options: new Map(), zoneFees: { province: feesTo('province'), region: feesTo('region'), country: feesTo('country') } };
}

/** What a cart costs. `hold` keeps the codes from everybody else until the transaction ends. */
export async function readQuote(db: Db, cart: CartView, ask: QuoteAsk & { ways: Ways; now: Date; hold?: boolean }): Promise<Quote> {
  const parcels = parcelsToSend(cart);
  const discounts = await (ask.hold ? holdDiscounts : listDiscountsByCode)(db, ask);
  return reckonQuote({ ...ask, ...ask.ways, parcels, placed: ask.destination !== null, discounts });
}
