import { findGroup } from '#app/modules/ocop/groups.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { Filter } from './measures.ts';

/** The names of the filters in addresses. */
export const filterParameters = { kind: 'kind', paidBy: 'paid', groupKey: 'group', stars: 'stars' } as const satisfies Record<keyof Filter, string>;
export const starChoices = [0, 3, 4, 5] as const;

export type FilterProblem = { code: 'unknown_choice'; parameters: (keyof Filter)[] };

/** Reads what figures are filtered by out of an address; an empty value is no filter. Error: `unknown_choice` for one that cannot be chosen. */
export function parseFilter(params: URLSearchParams): Result<Filter, FilterProblem> {
  const typed = (name: keyof Filter) => params.get(filterParameters[name]) || null;
  const filter: Filter = {
    kind: sellerKinds.find((kind) => kind === typed('kind')) ?? null,
    paidBy: paymentMethods.find((method) => method === typed('paidBy')) ?? null,
    groupKey: findGroup(typed('groupKey') ?? '')?.key ?? null,
    stars: starChoices.find((stars) => String(stars) === typed('stars')) ?? null,
  };
  const unknown = (Object.keys(filter) as (keyof Filter)[]).filter((name) => typed(name) !== null && filter[name] === null);
  return unknown.length > 0 ? failed({ code: 'unknown_choice', parameters: unknown }) : ok(filter);
}

/** A filter as an address says it. */
export function filterQuery(filter: Filter): Record<string, string> {
  return Object.fromEntries((Object.keys(filter) as (keyof Filter)[]).flatMap((name) => (filter[name] === null ? [] : [[filterParameters[name], String(filter[name])]])));
}
