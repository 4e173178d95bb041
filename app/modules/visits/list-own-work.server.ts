import type { Db } from '#app/platform/db/db.server.ts';
import { selectOwnLines } from './internal/select-lines.server.ts';
import type { WorkLine } from './work-line.ts';

/** More than anybody visits in some weeks. */
const most = 100;

/** The sellers whom somebody is to visit in these communes, by the day on which it is planned. */
export async function listOwnWork({ db }: { db: Db }, { communeIds, userId }: { communeIds: readonly string[]; userId: string }): Promise<WorkLine[]> {
  return selectOwnLines(db, { communeIds, userId, limit: most, offset: 0 });
}
