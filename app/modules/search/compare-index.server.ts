import type { Clock } from '#app/platform/clock.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { compareEngine } from './internal/compare-engine.server.ts';
import { readIndexState, writeIndexState } from './internal/index-state.server.ts';
import { alone } from './internal/locks.server.ts';
import { isProductId } from './internal/product-id.ts';
import { refreshTableAfter } from './internal/refresh-table.server.ts';
import type { SearchIndex } from './port.ts';
import { presentRules, refreshIndex } from './refresh-index.server.ts';

type App = { db: Database; clock: Clock; log: Log; searchIndex: SearchIndex | null };
type Compared = { compared: number; inTable: string[]; inEngine: string[] };

/** A market of so many products is compared as a whole each time, a larger one part after part. */
const usualBudget = 50_000;
const told = 100;
const keptDays = 90;

/**
 * Compares the market's tables with `search_product`, and that with the engine: its counts by range for the whole market, its documents word by
 * word in the ranges whose counts differ and in as many others as the budget allows. What differs without a change that explains it is
 * mended in the way of a change, logged and kept for ninety days. On a new day the table is brought to it first, which is no drift.
 * Answers null where another process compares just now.
 */
export function compareIndex(app: App, { budget = usualBudget } = {}): Promise<Compared | null> {
  return alone(app.db, 'comparison', async () => {
    const state = await readIndexState(app.db);
    if (state.refreshedAs !== presentRules(app.clock)) await refreshIndex(app);
    const table = await compareTable(app, budget);
    const engine = app.searchIndex && (await app.searchIndex.has('live')) ? await compareEngine({ db: app.db, searchIndex: app.searchIndex }, { budget, nextRange: state.nextRange }) : null;
    const result = { compared: Math.max(table.compared, engine?.compared ?? 0), inTable: table.differing, inEngine: engine?.differing ?? [] };
    if (result.inTable.length + result.inEngine.length > 0) await tell(app, result);
    return result;
  });
}

async function compareTable({ db, clock }: App, budget: number): Promise<{ compared: number; differing: string[] }> {
  const differing: string[] = [];
  let { nextProduct: next } = await readIndexState(db);
  let compared = 0;
  do {
    const step = await refreshTableAfter({ db, clock }, next);
    differing.push(...step.unexplained);
    compared += step.compared;
    next = step.next;
  } while (next !== null && compared < budget);
  await writeIndexState(db, { nextProduct: next });
  return { compared, differing };
}

async function tell({ db, clock, log }: App, { compared, inTable, inEngine }: Compared): Promise<void> {
  const at = clock.now();
  log.warn({ compared, inTable: inTable.length, inEngine: inEngine.length, productIds: [...inTable, ...inEngine].slice(0, 10) }, 'the search differed from the market and is being mended');
  const productIds = [...new Set([...inTable, ...inEngine])].filter(isProductId).slice(0, told);
  await db.searchDrift.create({ data: { at, compared, inTable: inTable.length, inEngine: inEngine.length, productIds } });
  await db.searchDrift.deleteMany({ where: { at: { lt: new Date(at.getTime() - keptDays * 86_400_000) } } });
  await announceCatalogueChange(db);
}
