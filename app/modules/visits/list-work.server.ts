import type { Db } from '#app/platform/db/db.server.ts';
import { countWork } from './count-work.server.ts';
import { selectOpenLines, selectOwnLines } from './internal/select-lines.server.ts';
import { stuckReasons } from './reasons.ts';
import { linesPerPage, mostPages } from './work-query.ts';
import type { WorkQuery } from './work-query.ts';

type Asked = { /** Of the officer's scope. */ communeIds: readonly string[]; userId: string; query: WorkQuery };

/**
 * A page of the work lists of these communes: sellers who are stuck, why, since when, and who visits. With the counts by reason of what the filter
 * shows, and how many pages there are, at most `mostPages`. A commune outside the scope gives an empty list.
 */
export async function listWork({ db }: { db: Db }, { communeIds, userId, query }: Asked) {
  const { show, reason, communeId, page } = query;
  const within = communeId === null ? communeIds : communeIds.filter((id) => id === communeId);
  const part = { communeIds: within, reason, limit: linesPerPage, offset: (page - 1) * linesPerPage };
  const [lines, counts] = await Promise.all([
    show === 'mine' ? selectOwnLines(db, { ...part, userId }) : selectOpenLines(db, { ...part, show }),
    show === 'mine' ? countOwn(db, { communeIds: within, userId }) : countShown(db, { communeIds: within, show }),
  ]);
  const total = reason ? counts[reason] : stuckReasons.reduce((sum, each) => sum + counts[each], 0);
  return { lines, counts, total, pages: Math.min(Math.ceil(total / linesPerPage), mostPages) };
}

type Counts = Record<(typeof stuckReasons)[number], number>;

async function countShown(db: Db, { communeIds, show }: { communeIds: readonly string[]; show: 'waiting' | 'visited' | 'all' }): Promise<Counts> {
  const counts = await countWork({ db }, { communeIds });
  const of = { waiting: 'unvisited', all: 'lines' } as const;
  return Object.fromEntries(stuckReasons.map((reason) => {
    const { lines, unvisited } = counts[reason];
    return [reason, show === 'visited' ? lines - unvisited : { lines, unvisited }[of[show]]];
  })) as Counts;
}

async function countOwn(db: Db, { communeIds, userId }: { communeIds: readonly string[]; userId: string }): Promise<Counts> {
  const rows = await db.stuckLine.groupBy({ by: ['reason'], where: { assignedTo: userId, goneAt: null, communeId: { in: [...communeIds] } }, _count: true });
  return Object.fromEntries(stuckReasons.map((reason) => [reason, rows.find((row) => row.reason === reason)?._count ?? 0])) as Counts;
}
