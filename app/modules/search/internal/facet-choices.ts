import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { FacetChoice, FacetChoices } from '../goods-list.ts';
import type { Facets } from '../port.ts';
import { priceBands } from '../price-bands.ts';
import type { SearchQuery } from '../search-query.ts';

/** The query without places that this market does not know: such a parameter makes no sense. */
export function keepKnownPlaces(query: SearchQuery, districts: FormerDistrictWithCommunes[]): SearchQuery {
  if (query.districts.length + query.communes.length === 0 && query.near === null) return query;
  const codes = new Set(districts.flatMap(({ communes }) => communes.map(({ code }) => code)));
  const keys = new Set(districts.map(({ key }) => key));
  return {
    ...query,
    districts: query.districts.filter((key) => keys.has(key)),
    communes: query.communes.filter((code) => codes.has(code)),
    near: query.near && codes.has(query.near) ? query.near : null,
  };
}

/** What a former district is called among its neighbours: with its former province only where another has the same name. */
export function districtNames(districts: FormerDistrictWithCommunes[]): Map<string, string> {
  const short = ({ kind, name }: FormerDistrictWithCommunes) => `${kind} ${name}`;
  const times = Map.groupBy(districts, short);
  return new Map(districts.map((district) => [district.key, (times.get(short(district))?.length ?? 0) > 1 ? district.fullName : short(district)]));
}

/** The boxes that a reader may tick: each with a count, and those that are ticked even where they now count nothing. */
export function facetChoices(query: SearchQuery, facets: Facets, districts: FormerDistrictWithCommunes[], locale: Locale): FacetChoices {
  const choice = (value: string, label: string, count: number | undefined, chosen: boolean): FacetChoice => ({ value, label, count: count ?? 0, chosen });
  const offered = ({ count, chosen }: { count: number; chosen: boolean }) => count > 0 || chosen;
  const open = districts.filter(({ key, communes }) => query.districts.includes(key) || communes.some(({ code }) => query.communes.includes(code)));
  const names = districtNames(districts);
  return {
    group: ocopGroups.map(({ key, name }) => choice(key, name[locale], facets.group[key], query.groups.includes(key))).filter(offered),
    district: districts.map(({ key }) => choice(key, names.get(key) ?? key, facets.district[key], query.districts.includes(key))).filter(offered),
    commune: open
      .flatMap(({ communes }) => communes)
      .map(({ code, fullName }) => choice(code, fullName, facets.commune[code], query.communes.includes(code)))
      .filter(offered),
    stars: [5, 4, 3].map((stars) => choice(String(stars), '', facets.stars[stars], query.stars.includes(stars))).filter(offered),
    kind: sellerKinds.map((kind) => choice(kind, '', facets.kind[kind], query.kinds.includes(kind))).filter(offered),
    price: priceBands.map(({ band, min, max }) => ({ min, max, count: facets.price[band] ?? 0, chosen: (min !== null || max !== null) && query.min === min && query.max === max })).filter(offered),
    inStock: { count: facets.inStock.true ?? 0, chosen: query.inStock },
    inSeason: { count: facets.inSeason.true ?? 0, chosen: query.inSeason },
  };
}
