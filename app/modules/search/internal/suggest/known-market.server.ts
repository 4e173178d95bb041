import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { emptyFacets } from '../../port.ts';
import type { Facets } from '../../port.ts';
import type { SearchApp } from '../../search-products.server.ts';
import { emptyQuery } from '../../search-query.ts';
import { placeNames } from './suggest-places.ts';
import type { KnownPlaceName } from './suggest-places.ts';

type MarketApp = SearchApp & { settings: { homeProvince: string } };
type Kept<Value> = { at: number; value: Promise<Value> };

/** The map changes only with a release, and who has most goods may be a minute old: neither is worth a query for each letter. */
const placesOf = new WeakMap<Db, Kept<KnownPlaceName[]> & { day: VietnamDay; province: string }>();
const goodsOf = new WeakMap<MarketApp['search'], Kept<Facets>>();
const lifetime = 60_000;

/** The places of the home province, kept in memory for a day at most. */
export function knownPlaces({ db, clock, settings }: MarketApp): Promise<KnownPlaceName[]> {
  const day = vietnamDay(clock.now());
  const kept = placesOf.get(db);
  if (kept && kept.day === day && kept.province === settings.homeProvince && performance.now() - kept.at < 60 * lifetime) return kept.value;
  const value = listFormerDistricts(db, settings.homeProvince, day).then(placeNames);
  placesOf.set(db, { at: performance.now(), day, province: settings.homeProvince, value });
  value.catch(() => placesOf.delete(db));
  return value;
}

/** How many goods groups and places have: only the order of suggestions hangs on it. Asked once a minute, and nobody waits but the first. */
export function knownGoods({ search }: MarketApp): Promise<Facets> {
  const kept = goodsOf.get(search);
  if (kept && performance.now() - kept.at < lifetime) return kept.value;
  const value = search.search({ ...emptyQuery, perPage: 1 }, []).then(({ facets }) => facets).catch(emptyFacets);
  if (!kept) {
    goodsOf.set(search, { at: performance.now(), value });
    return value;
  }
  kept.at = performance.now();
  void value.then((facets) => (kept.value = Promise.resolve(facets)));
  return kept.value;
}
