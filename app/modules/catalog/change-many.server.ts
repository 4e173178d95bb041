import { createHash } from 'node:crypto';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { mostAtOnce } from './bulk-change.ts';
import type { BulkChange, BulkChoice } from './bulk-change.ts';
import { addProducts } from './internal/import/find-standing.server.ts';
import { isChange, planMany } from './internal/import/plan-many.ts';
import type { BulkRow } from './internal/import/plan-many.ts';
import { Standing } from './internal/import/standing.ts';
import { writePlans } from './internal/import/write-plans.server.ts';
import { findProductIds } from './internal/find-product-ids.server.ts';

type Ask = { sellerId: string; choice: BulkChoice; change: BulkChange };
type TooMany = { code: 'too_many'; most: number };
export type BulkPreview = { ids: string[]; rows: BulkRow[]; changed: number; /** Tells whether all is still as it was shown. */ seen: string };

/** What a change of many products would do, each before and after; writes nothing. Errors: `too_many` (500), `nothing_chosen`. Ids of others are left out. */
export async function previewMany({ db }: { db: Db }, ask: Ask): Promise<Result<BulkPreview, TooMany | { code: 'nothing_chosen' }>> {
  const ids = await chosenIds(db, ask);
  if (ids.length > mostAtOnce) return failed({ code: 'too_many', most: mostAtOnce });
  const { rows } = await workOut(db, ask, ids, false);
  if (rows.length === 0) return failed({ code: 'nothing_chosen' });
  return ok({ ids: [...new Set(rows.map(({ productId }) => productId))], rows, changed: rows.filter(isChange).length, seen: digest(rows) });
}

type Write = Omit<Ask, 'choice'> & { ids: string[]; actor: Actor; key: string; seen: string };

/**
 * Writes a change of many products as its preview has shown it, all or nothing, the rows locked in the order of their ids. `key` comes with
 * the form: pressing twice changes once. Each product has its entry in the audit log. Answers how many products it changed.
 * Errors: `changed_meanwhile` where something is no longer as it was shown, `nothing_changes`, `too_many`.
 */
export async function changeMany({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, ids, change, key, seen }: Write): Promise<Result<{ count: number }, { code: 'changed_meanwhile' | 'nothing_changes' } | TooMany>> {
  if (!isUuid(key)) throw new Response(null, { status: 400 });
  if (ids.length > mostAtOnce) return failed({ code: 'too_many', most: mostAtOnce });
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`change many ${sellerId}`}, 0))`;
      const done = await tx.auditEntry.findFirst({ where: { subjectKind: 'import', subjectId: key, sellerId, action: 'product.change_many' }, select: { after: true } });
      if (done) return ok({ count: Number((done.after as { products?: number } | null)?.products ?? 0) });
      const { plans, rows } = await workOut(tx, { sellerId, change }, ids.filter(isUuid), true);
      if (digest(rows) !== seen) return failed({ code: 'changed_meanwhile' as const });
      if (plans.length === 0) return failed({ code: 'nothing_changes' as const });
      await writePlans(tx, { clock }, { sellerId, actor, plans });
      await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'goods', action: 'product.change_many', subject: { kind: 'import', id: key }, after: { ...change, products: plans.length } });
      return ok({ count: plans.length });
    },
    { timeout: 60_000, maxWait: 10_000 },
  );
}

function chosenIds(db: Db, { sellerId, choice }: Ask): Promise<string[]> | string[] {
  return 'ids' in choice ? choice.ids.filter(isUuid) : findProductIds(db, { sellerId, ...choice, most: mostAtOnce + 1 });
}

async function workOut(db: Db, { sellerId, change }: Pick<Ask, 'sellerId' | 'change'>, ids: string[], lock: boolean) {
  const standing = new Standing();
  await addProducts(db, standing, { sellerId, ids, lock });
  const worked = [...standing.products.values()].sort((a, b) => compareVietnamese(a.product.name, b.product.name) || (a.product.id < b.product.id ? -1 : 1)).map((each) => planMany(each, change));
  return { plans: worked.flatMap(({ plan }) => (plan ? [plan] : [])), rows: worked.flatMap(({ rows }) => rows) };
}

function digest(rows: readonly BulkRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 32);
}
