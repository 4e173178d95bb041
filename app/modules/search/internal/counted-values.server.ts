import { Prisma } from '#app/platform/db/generated/client.ts';
import { emptyFacets, facetNames } from '../port.ts';
import type { FacetName, Facets } from '../port.ts';
import { priceSteps } from '../price-bands.ts';
import type { SearchQuery } from '../search-query.ts';

/*
 * The column `counted` of `search_product` says in one text what a product counts for. Goods of the same text are one group, so a search groups by one
 * column instead of eight, and all facets are added up here out of its groups.
 */

/** The text, in the order of `facetNames`. No key, code or number holds a space or a comma; `t` and `f` are yes and no. */
export function countedSql(of: Record<FacetName, Prisma.Sql>): Prisma.Sql {
  const band = Prisma.sql`width_bucket(${of.price}, ${[...priceSteps]}::int[])`;
  return Prisma.sql`concat_ws(' ', ${Prisma.join(facetNames.map((name) => (name === 'price' ? band : of[name])))})`;
}

/** Of each value this is what it is counted under; null = it is not counted. */
const countedAs: Record<FacetName, (value: string) => string | null> = {
  group: String,
  district: String,
  commune: String,
  stars: (stars) => (Number(stars) >= 3 ? stars : null),
  price: String,
  kind: String,
  inSeason: (yes) => (yes === 't' ? 'true' : null),
  inStock: (yes) => (yes === 't' ? 'true' : null),
};

/** Adds up groups, each as its text, how many goods it has and, where prices are chosen, whether these prices are; between commas. */
export function addUp(groups: string, query: SearchQuery): { total: number; facets: Facets } {
  const sums = facetNames.map(() => new Map<string, number>());
  const wanted = wantedValues(query);
  let total = 0;
  for (const group of groups === '' ? [] : groups.split(',')) {
    const values = group.split(' ');
    const count = Number(values[facetNames.length]);
    const isInRange = values[facetNames.length + 1] !== 'f';
    const missed = wanted.filter(({ name, place, values: some }) => (name === 'price' ? !isInRange : !some.has(values[place] ?? '')));
    if (missed.length === 0) total += count;
    sums.forEach((sum, place) => {
      const value = values[place] ?? '';
      if (missed.length === 0 || missed.every(({ name }) => isOwn(facetNames[place], name))) sum.set(value, (sum.get(value) ?? 0) + count);
    });
  }
  const facets = emptyFacets();
  for (const [place, name] of facetNames.entries()) {
    for (const [value, count] of sums[place] ?? []) {
      const shown = countedAs[name](value);
      if (shown !== null) facets[name][shown] = count;
    }
  }
  return { total, facets };
}

/** A facet is counted without what is chosen of it, districts without what is chosen of communes too. */
function isOwn(name: FacetName | undefined, chosen: FacetName): boolean {
  return chosen === name || (name === 'district' && chosen === 'commune');
}

/** What is chosen of which facet; nothing of those that are left out. */
function wantedValues({ groups, districts, communes, stars, kinds, min, max, inStock, inSeason }: SearchQuery): { name: FacetName; place: number; values: Set<string> }[] {
  const chosen: Partial<Record<FacetName, readonly string[]>> = {
    ...(groups.length > 0 && { group: groups }),
    ...(districts.length > 0 && { district: districts }),
    ...(communes.length > 0 && { commune: communes }),
    ...(stars.length > 0 && { stars: stars.map(String) }),
    ...((min !== null || max !== null) && { price: [] }),
    ...(kinds.length > 0 && { kind: kinds }),
    ...(inSeason && { inSeason: ['t'] }),
    ...(inStock && { inStock: ['t'] }),
  };
  return facetNames.flatMap((name, place) => (chosen[name] ? [{ name, place, values: new Set(chosen[name]) }] : []));
}
