import { emptyFacets } from '../../port.ts';
import type { Facets } from '../../port.ts';
import type { SearchApp } from '../../search-products.server.ts';
import { emptyQuery } from '../../search-query.ts';
import { knownDistricts } from '../known-districts.server.ts';
import { placeNames } from './suggest-places.ts';
import type { KnownPlaceName } from './suggest-places.ts';

type MarketApp = SearchApp & { settings: { homeProvince: string } };
type Kept<Value> = { at: number; value: Promise<Value> };

/** Who has most goods may be a minute old: it is not worth a query for each letter. */
const namesOf = new WeakMap<object, KnownPlaceName[]>();
const goodsOf = new WeakMap<MarketApp['search'], Kept<Facets>>();
const lifetime = 60_000;

/** The places of the home province. */
export async function knownPlaces(app: MarketApp): Promise<KnownPlaceName[]> {
  const districts = await knownDistricts(app);
  const known = namesOf.get(districts) ?? placeNames(districts);
  namesOf.set(districts, known);
  return known;
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
