import type { Facets } from '../port.ts';
import type { Nearest } from '../search-query.ts';
import { facetsOf, ofFacet } from './meilisearch-records.server.ts';

/* The order `near`, out of what is counted in each place: decision 32. */

export type Filter = (string | string[])[];
type Place = { filter: Filter; goods: number };
type Answered = { counts: Record<string, number>; total: number };
type Counted = { counts: Facets; total: number };

const inStockOnly = ofFacet('inStock', ['true']);
const soldOutOnly = `NOT ${inStockOnly}`;

/** The places of a list in their order, with how many of its goods each has: those in stock first. */
export function placesNear(nearest: Nearest, all: Answered, inStock: Answered): Place[] {
  return [...placesOf(nearest, { counts: facetsOf(inStock.counts), total: inStock.total }, inStockOnly), ...placesOf(nearest, without(all, inStock), soldOutOnly)];
}

/** The commune itself, the rest of its district, the other districts, and whatever lies elsewhere. */
function placesOf({ commune, districts }: Nearest, { counts, total }: Counted, stock: string): Place[] {
  const own = ofFacet('commune', [commune]);
  const ownGoods = counts.commune[commune] ?? 0;
  const named = districts.map((district, place) => {
    const goods = counts.district[district] ?? 0;
    const filter = [stock, ofFacet('district', [district])];
    return place === 0 ? { filter: [...filter, `NOT ${own}`], goods: goods - ownGoods } : { filter, goods };
  });
  const near = [{ filter: [stock, own], goods: ownGoods }, ...named];
  return [...near, { filter: [stock, `NOT ${ofFacet('district', districts)}`], goods: total - near.reduce((sum, { goods }) => sum + goods, 0) }];
}

/** What is counted in the one and not in the other. */
function without(all: Answered, some: Answered): Counted {
  const [every, taken] = [facetsOf(all.counts), facetsOf(some.counts)];
  const rest = (name: 'commune' | 'district') => Object.fromEntries(Object.entries(every[name]).map(([value, count]) => [value, count - (taken[name][value] ?? 0)]));
  return { counts: { ...every, commune: rest('commune'), district: rest('district') }, total: all.total - some.total };
}

/** The places out of which the wanted goods come, each with how many of its own are skipped and taken. */
export function cutOut(places: readonly Place[], { offset, limit }: { offset: number; limit: number }): { filter: Filter; offset: number; limit: number }[] {
  let begins = 0;
  return places.flatMap(({ filter, goods }) => {
    const [from, to] = [Math.max(offset, begins), Math.min(offset + limit, begins + goods)];
    const cut = { filter, offset: from - begins, limit: to - from };
    begins += goods;
    return cut.limit > 0 ? [cut] : [];
  });
}
