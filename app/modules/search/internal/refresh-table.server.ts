import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { inTurn } from './locks.server.ts';
import { noteForEngine, writeDocuments } from './write-documents.server.ts';

const batch = 2_000;

type Step = {
  /** Where the next step begins; null = this was the last one. */
  next: string | null;
  compared: number;
  /** Products whose row was not what the market says. */
  changed: string[];
  /** Of these, those that no change waiting to be taken explains. */
  unexplained: string[];
};

/**
 * Compares the rows of the next two thousand products after this one with the market, and writes those that differ, in a short transaction:
 * changes that come in meanwhile wait for no more than that. Unless `silent`, the engine hears of what was written.
 */
export function refreshTableAfter({ db, clock }: { db: Database; clock: Clock }, productId: string | null, { silent = false } = {}): Promise<Step> {
  return inTurn(db, 'table', async (tx) => {
    const { ids, next } = await nextProducts(tx, productId);
    if (ids.length === 0) return { next: null, compared: 0, changed: [], unexplained: [] };
    const changed = await writeDocuments(tx, clock, ids);
    if (!silent) await noteForEngine(tx, changed);
    const waiting = await tx.productChange.findMany({ where: { productId: { in: changed } }, select: { productId: true } });
    const explained = new Set(waiting.map((change) => change.productId));
    return { next, compared: ids.length, changed, unexplained: changed.filter((id) => !explained.has(id)) };
  });
}

/** Products on sale and products with a row, in the order of their ids. */
async function nextProducts(tx: Db, after: string | null): Promise<{ ids: string[]; next: string | null }> {
  const start = after ?? '00000000-0000-0000-0000-000000000000';
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT id FROM product WHERE state = 'on_sale' AND id > ${start}::uuid ORDER BY id LIMIT ${batch})
      UNION (SELECT product_id FROM search_product WHERE product_id > ${start}::uuid ORDER BY product_id LIMIT ${batch})
    ) AS both_sides ORDER BY id LIMIT ${batch}`;
  const ids = rows.map(({ id }) => id);
  return { ids, next: ids.length === batch ? (ids.at(-1) ?? null) : null };
}
