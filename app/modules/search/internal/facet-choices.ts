import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { FacetChoice, FacetChoices } from '../goods-list.ts';
import type { Facets } from '../port.ts';
import type { SearchQuery } from '../search-query.ts';

/** The query without places that this market does not know: such a parameter makes no sense. */
export function keepKnownPlaces(query: SearchQuery, districts: FormerDistrictWithCommunes[]): SearchQuery {
  const codes = new Set(districts.flatMap(({ communes }) => communes.map(({ code }) => code)));
  const keys = new Set(districts.map(({ key }) => key));
  return { ...query, districts: query.districts.filter((key) => keys.has(key)), communes: query.communes.filter((code) => codes.has(code)) };
}

/** The boxes that a reader may tick: each with a count, and those that are ticked even where they now count nothing. */
export function facetChoices(query: SearchQuery, facets: Facets, districts: FormerDistrictWithCommunes[], locale: Locale): FacetChoices {
  const choice = (value: string, label: string, count: number | undefined, chosen: boolean): FacetChoice => ({ value, label, count: count ?? 0, chosen });
  const offered = ({ count, chosen }: FacetChoice) => count > 0 || chosen;
  const open = districts.filter(({ key, communes }) => query.districts.includes(key) || communes.some(({ code }) => query.communes.includes(code)));
  return {
    group: ocopGroups.map(({ key, name }) => choice(key, name[locale], facets.group[key], query.groups.includes(key))).filter(offered),
    district: districts.map(({ key, fullName }) => choice(key, fullName, facets.district[key], query.districts.includes(key))).filter(offered),
    commune: open
      .flatMap(({ communes }) => communes)
      .map(({ code, fullName }) => choice(code, fullName, facets.commune[code], query.communes.includes(code)))
      .filter(offered),
    stars: [5, 4, 3].map((stars) => choice(String(stars), '', facets.stars[stars], query.stars.includes(stars))).filter(offered),
    inStock: { count: facets.inStock.true ?? 0, chosen: query.inStock },
  };
}
