import type { Db } from '#app/platform/db/db.server.ts';
import type { IndexState } from './index-state.ts';
import type { SearchEngine } from './port.ts';
import { emptyQuery } from './search-query.ts';

const shownMended = 3;

/** How it stands with search: its engine, its goods, what is being built, what the last comparisons found and mended. */
export async function getIndexState({ db, search, settings }: { db: Db; search: SearchEngine; settings: { meiliUrl: string | null } }): Promise<IndexState> {
  const [state, goods, inEngine, mended, last] = await Promise.all([
    db.searchIndexState.findFirst(),
    db.searchProduct.count(),
    settings.meiliUrl !== null && (await search.ready()) ? (await search.search({ ...emptyQuery, perPage: 1 }, [])).total : null,
    db.searchDrift.findMany({ where: { OR: [{ inTable: { gt: 0 } }, { inEngine: { gt: 0 } }] }, orderBy: { at: 'desc' }, take: shownMended, select: { at: true, compared: true, inTable: true, inEngine: true } }),
    db.searchDrift.findFirst({ orderBy: { at: 'desc' }, select: { at: true } }),
  ]);
  return {
    engine: settings.meiliUrl !== null ? 'meilisearch' : 'postgres',
    goods,
    inEngine,
    fault: state?.fault ? { since: state.faultSince, text: state.fault } : null,
    building: state?.buildingUid ? { built: state.built, toBuild: state.toBuild, stopped: state.stopped } : null,
    builtAt: state?.builtAt ?? null,
    mended,
    comparedAt: last?.at ?? null,
  };
}
