/** The page of a list that an address asks for (`?page=3`): from 1 on, and 1 for what is no page. */
export function pageOf(searchParams: URLSearchParams, most = 1_000): number {
  const page = Number.parseInt(searchParams.get('page') ?? '', 10);
  return Number.isNaN(page) ? 1 : Math.min(Math.max(page, 1), most);
}
