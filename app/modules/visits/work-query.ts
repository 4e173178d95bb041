import { pageOf } from '#app/shared/pagination.ts';
import { isReason } from './reasons.ts';
import type { StuckReason } from './reasons.ts';

/** Which lines: nobody has been there yet, given to me, visited and still stuck, or all that are open. */
export const workShows = ['waiting', 'mine', 'visited', 'all'] as const;
export type WorkShow = (typeof workShows)[number];

export type WorkQuery = { show: WorkShow; /** Null = every reason. */ reason: StuckReason | null; /** Null = everywhere in the officer's area. */ communeId: string | null; page: number };

export const linesPerPage = 20;
/** Whoever has leafed so far has to narrow the list. */
export const mostPages = 50;

export function readWorkQuery(searchParams: URLSearchParams): WorkQuery {
  const [show, reason] = [searchParams.get('show'), searchParams.get('reason')];
  return {
    show: workShows.find((each) => each === show) ?? 'waiting',
    reason: isReason(reason) ? reason : null,
    communeId: searchParams.get('commune') || null,
    page: pageOf(searchParams, mostPages),
  };
}

/** The query part of the list's address; what is as usual is left out. */
export function writeWorkQuery({ show, reason, communeId, page }: Partial<WorkQuery>): URLSearchParams {
  return new URLSearchParams({ ...(show && show !== 'waiting' && { show }), ...(reason && { reason }), ...(communeId && { commune: communeId }), ...(page && page > 1 && { page: String(page) }) });
}
