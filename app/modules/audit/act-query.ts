import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { actGroups } from './entry.ts';
import type { ActGroup } from './entry.ts';

export type ActQuery = { day: VietnamDay | null; group: ActGroup | null; sellerId: string | null; personId: string | null; page: number };

/** What an address of a page of the record asks for: `?day=2026-11-21&group=product&seller=…&person=…&page=2`. What makes no sense does not count. */
export function readActQuery(searchParams: URLSearchParams): ActQuery {
  const id = (name: string) => {
    const value = searchParams.get(name) ?? '';
    return isUuid(value) ? value : null;
  };
  const group = searchParams.get('group');
  return { day: parseVietnamDay(searchParams.get('day')), group: actGroups.find((each) => each === group) ?? null, sellerId: id('seller'), personId: id('person'), page: pageOf(searchParams) };
}

/** The address of such a page, without what is not asked for. */
export function actAddress(path: string, asked: Partial<Record<'day' | 'group' | 'seller' | 'person', string | null>>, page = 1): string {
  const query = new URLSearchParams(Object.entries({ ...asked, page: page > 1 ? String(page) : null }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
