import { findGroup } from '#app/modules/ocop/groups.ts';

export const entryTimes = ['valid', 'soon', 'ended'] as const;
export const entryMarkets = ['on', 'off'] as const;
/** What somebody looks for in the register; '' = everything. */
export type EntryQuery = { search: string; communeId: string; district: string; groupKey: string; stars: number | null; when: (typeof entryTimes)[number] | null; market: (typeof entryMarkets)[number] | null; page: number };

export function readEntryQuery(query: URLSearchParams): EntryQuery {
  const stars = Number(query.get('stars'));
  return {
    search: (query.get('find') ?? '').trim().slice(0, 100),
    communeId: (query.get('commune') ?? '').slice(0, 60),
    district: (query.get('district') ?? '').slice(0, 100),
    groupKey: findGroup(query.get('group') ?? '')?.key ?? '',
    stars: [3, 4, 5].includes(stars) ? stars : null,
    when: entryTimes.find((each) => each === query.get('when')) ?? null,
    market: entryMarkets.find((each) => each === query.get('market')) ?? null,
    page: Math.min(Math.max(Number.parseInt(query.get('page') ?? '1', 10) || 1, 1), 1_000),
  };
}

/** The query as the address has it, without what is not asked for. */
export function writeEntryQuery({ search, communeId, district, groupKey, stars, when, market, page }: EntryQuery): string {
  const all = { find: search, commune: communeId, district, group: groupKey, stars: stars ? String(stars) : '', when: when ?? '', market: market ?? '', page: page > 1 ? String(page) : '' };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
}

/** The query as the list of entries takes it. */
export function entryFilterOf({ search, communeId, district, groupKey, stars, when, market, page }: EntryQuery) {
  return { search, page, ...(communeId && { communeId }), ...(district && { district }), ...(groupKey && { groupKey }), ...(stars && { stars }), ...(when && { when }), ...(market && { market }) };
}
