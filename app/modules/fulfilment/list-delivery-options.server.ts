import type { Db } from '#app/platform/db/db.server.ts';
import { settingInSql, settingOf } from '#app/platform/market-settings.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Dong } from '#app/shared/money.ts';
import type { DeliveryRate, Zone } from './delivery-fee.ts';
import { deliveryOptions, usualWays } from './delivery-options.ts';
import type { DeliveryOption, DeliveryWays, Place, Point } from './delivery-options.ts';
import { deliverySettings } from './delivery-settings.ts';

export type { DeliveryOption } from './delivery-options.ts';

type Where = Omit<Place, 'districtId'>;
export type SellerOfCart = Where & {
  sellerId: string;
  /** Đồng, for what is free from a sum on. */
  goods: Dong;
  /** Chargeable grams (`chargeable-weight.ts`). */
  weightGrams: number;
  /** The latest harvest of its pre-orders: nothing is sent before. */
  readyFrom: VietnamDay | null;
};
type Destination = Where | null;
type Input = { sellers: readonly SellerOfCart[]; destinations: readonly Destination[]; day: VietnamDay };

type Facts = {
  settings: unknown;
  rates: DeliveryRate[];
  ways: (DeliveryWays & { sellerId: string })[] | null;
  ownRates: (DeliveryRate & { sellerId: string })[] | null;
  points: (Point & { sellerId: string })[] | null;
  districts: { id: string; districtId: string | null }[] | null;
};

/**
 * The ways in which the goods of each seller of a cart can come to the buyer, with fee (đồng) and days; an empty list = this seller cannot send there.
 * `destination` null = not known yet: what is fetched, and a carrier at the most that it can cost. One query, however many sellers.
 */
export async function listDeliveryOptions(db: Db, { destination, ...cart }: Omit<Input, 'destinations'> & { destination: Destination }): Promise<Map<string, DeliveryOption[]>> {
  return (await listOptionsByDestination(db, { ...cart, destinations: [destination] }))[0] ?? new Map();
}

/** The same for several destinations, in one query: the answers stand in their order. */
export async function listOptionsByDestination(db: Db, { sellers, destinations, day }: Input): Promise<Map<string, DeliveryOption[]>[]> {
  if (sellers.length === 0) return destinations.map(() => new Map());
  const facts = await readFacts(db, { sellers, destinations, day });
  const settings = settingOf(deliverySettings, facts.settings);
  const districtOf = new Map(facts.districts?.map(({ id, districtId }) => [id, districtId]));
  const placeOf = ({ communeId, provinceCode, region }: Where): Place => ({ communeId, provinceCode, region, districtId: districtOf.get(communeId) ?? null });
  const ofSeller = sellers.map((seller) => {
    const { sellerId, goods, weightGrams, readyFrom } = seller;
    const own = (zone: Zone) => facts.ownRates?.find((rate) => rate.sellerId === sellerId && rate.zone === zone) ?? marketRate(facts.rates, zone, day);
    return {
      sellerId,
      ways: facts.ways?.find((ways) => ways.sellerId === sellerId) ?? usualWays,
      rates: { province: own('province'), region: own('region'), country: own('country') },
      points: facts.points?.filter((point) => point.sellerId === sellerId) ?? [],
      from: placeOf(seller),
      ...{ goods, weightGrams, readyFrom, day, settings },
    };
  });
  return destinations.map((destination) => new Map(ofSeller.map(({ sellerId, ...seller }) => [sellerId, deliveryOptions({ ...seller, to: destination && placeOf(destination) })])));
}

function marketRate(rates: DeliveryRate[], zone: Zone, day: VietnamDay): DeliveryRate {
  const rate = rates.find((each) => each.zone === zone);
  if (!rate) throw new Error(`no delivery rate for zone ${zone} on ${day}`);
  return rate;
}

async function readFacts(db: Db, { sellers, destinations, day }: Input): Promise<Facts> {
  const ids = sellers.map(({ sellerId }) => sellerId);
  const communes = [...sellers, ...destinations].flatMap((place) => place?.communeId ?? []);
  const [facts] = await db.$queryRaw<Facts[]>`
    SELECT
      ${settingInSql(deliverySettings)} AS settings,
      (SELECT json_agg(r) FROM (
        SELECT DISTINCT ON (zone) zone, first_grams AS "firstGrams", first_fee AS "firstFee", step_grams AS "stepGrams", step_fee AS "stepFee"
        FROM delivery_rate WHERE valid_from <= ${day}::date ORDER BY zone, valid_from DESC) r) AS rates,
      (SELECT json_agg(w) FROM (
        SELECT seller_id AS "sellerId", carrier, own_reach AS "ownReach", own_fee AS "ownFee", own_free_from AS "ownFreeFrom", ready_days AS "readyDays"
        FROM seller_delivery WHERE seller_id = ANY (${ids}::uuid[])) w) AS ways,
      (SELECT json_agg(r) FROM (
        SELECT DISTINCT ON (seller_id, zone) seller_id AS "sellerId", zone, first_grams AS "firstGrams", first_fee AS "firstFee", step_grams AS "stepGrams", step_fee AS "stepFee"
        FROM seller_delivery_rate WHERE seller_id = ANY (${ids}::uuid[]) AND valid_from <= ${day}::date ORDER BY seller_id, zone, valid_from DESC) r) AS "ownRates",
      (SELECT json_agg(p) FROM (
        SELECT p.seller_id AS "sellerId", p.id, p.name, p.street, c.full_name AS commune, p.hours
        FROM pickup_point p JOIN area_unit c ON c.id = p.commune_id WHERE p.seller_id = ANY (${ids}::uuid[]) AND p.closed_at IS NULL ORDER BY p.id) p) AS points,
      (SELECT json_agg(a) FROM (SELECT id, former_district_id AS "districtId" FROM area_unit WHERE id = ANY (${communes}::text[])) a) AS districts`;
  if (!facts) throw new Error('no facts of delivery');
  return { ...facts, rates: facts.rates ?? [] };
}
