/** What stands in the search of the market. Lists of officers and of sellers have a search of their own under the same name. */
export function marketQuery(path: string, params: URLSearchParams): string {
  return /^\/(admin|seller|team)(\/|$)/.test(path) ? '' : (params.get('q') ?? '');
}
