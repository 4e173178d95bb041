import { holdForPaper } from '#app/modules/catalog/hold-for-paper.server.ts';
import { mustBeHeld } from '#app/modules/ocop/paper-rules.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import { utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { paperStates } from './paper-state.server.ts';
import { releaseIfThere } from './release-if-there.server.ts';

type App = { db: Database; clock: Clock };
type Listing = { productId: string; groupKey: string };

/** Holds the listings on sale of which a paper has ended that their group may not be sold without. One that never had such a paper is left to its reviewer. */
export async function holdUnpapered({ db, clock }: App, today: VietnamDay): Promise<number> {
  let held = 0;
  for (const { productId, groupKey } of await listSuspects(db, today)) {
    held += await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM product WHERE id = ${productId}::uuid FOR UPDATE`;
      const ended = (await paperStates(tx, { productId, groupKey, today })).find((state) => mustBeHeld([state]));
      return ended && (await holdForPaper({ db: tx, clock }, { productId, paper: ended.rule.name })) ? 1 : 0;
    });
  }
  return held;
}

/** Puts held listings on sale again whose papers are there by now: one that begins on a later day, or a rule that the operator has changed. */
export async function releasePapered({ db, clock }: App): Promise<number> {
  const listings = await db.product.findMany({ where: { state: 'withdrawn', heldAt: { not: null } }, select: { id: true, groupKey: true }, orderBy: { id: 'asc' } });
  let released = 0;
  for (const { id, groupKey } of listings) released += (await db.$transaction((tx) => releaseIfThere({ db: tx, clock }, { productId: id, groupKey }))) ? 1 : 0;
  return released;
}

function listSuspects(db: Db, today: VietnamDay): Promise<Listing[]> {
  return db.$queryRaw`
    SELECT DISTINCT p.id AS "productId", p.group_key AS "groupKey"
    FROM product p JOIN paper_rule r ON r.group_key = p.group_key AND NOT r.stays_on_sale
    JOIN product_document d ON d.product_id = p.id AND d.kind = ANY (r.kinds) AND (d.refused IS NOT NULL OR d.ends_on < ${utcMidnight(today)}::date)
    WHERE p.state = 'on_sale' ORDER BY p.id`;
}
