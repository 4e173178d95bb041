import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { findGroup } from '#app/modules/ocop/groups.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, parseVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { parsePercent } from './commission.ts';
import type { CommissionProblem, CommissionTyped } from './commission.ts';

type Subject = { id: string; name: string; sellerId: string; communeId: string };

/**
 * The market takes so much of what sellers earn with these goods, from a day on that is not past: sales keep what was frozen on their lines. A rule for the
 * same goods ends the day before. Errors: `percent` (0 to 50), `day`, `day_past`, `seller`, `group`, `product` (not found among the
 * officer's own communes).
 */
export async function setCommission({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, typed }: { actor: Actor; communeIds: readonly string[]; typed: CommissionTyped }): Promise<Result<{ ruleId: string }, { code: CommissionProblem }>> {
  const rateBp = parsePercent(typed.percent);
  const validFrom = parseVietnamDay(typed.validFrom);
  if (rateBp === null) return failed({ code: 'percent' });
  if (!validFrom) return failed({ code: 'day' });
  if (validFrom < vietnamDay(clock.now())) return failed({ code: 'day_past' });
  if (typed.groupKey && !findGroup(typed.groupKey)) return failed({ code: 'group' });
  const product = typed.productSlug ? await findProduct(db, slugOf(typed.productSlug), communeIds) : null;
  if (typed.productSlug && !product) return failed({ code: 'product' });
  const seller = typed.sellerSlug ? await findSeller(db, slugOf(typed.sellerSlug), communeIds) : null;
  if (typed.sellerSlug && !seller) return failed({ code: 'seller' });
  if (product && seller && product.sellerId !== seller.sellerId) return failed({ code: 'product' });
  // A product says already whose it is and of which group.
  const scope = product ? { sellerId: null, groupKey: null, productId: product.id } : { sellerId: seller?.id ?? null, groupKey: typed.groupKey || null, productId: null };
  return db.$transaction(async (tx) => {
    const before = await endSame(tx, scope, validFrom);
    const { id } = await tx.commissionRule.create({ data: { ...scope, rateBp, validFrom: utcMidnight(validFrom), createdAt: clock.now(), createdBy: actor.userId }, select: { id: true } });
    const of = product ?? seller;
    await recordAct({ db: tx, clock }, actor, {
      action: 'commission.set',
      subject: { kind: 'commission', id, name: of?.name ?? '' },
      ...(of && { seller: { id: of.sellerId, communeId: of.communeId } }),
      ...(before !== null && { before: { rateBp: before } }),
      after: { rateBp, startsOn: validFrom, ...(scope.groupKey && { groupKey: scope.groupKey }) },
    });
    return ok({ ruleId: id });
  });
}

type Scope = { sellerId: string | null; groupKey: string | null; productId: string | null };

/** Ends the rule for exactly these goods; one that was still to begin on that day or later goes. Answers the rate that counted so far. */
async function endSame(tx: Db, { sellerId, groupKey, productId }: Scope, from: VietnamDay): Promise<number | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('commission rules', 0))`;
  const day = utcMidnight(from);
  const same = { sellerId, groupKey, productId };
  const now = await tx.commissionRule.findFirst({ where: { ...same, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] }, orderBy: { validFrom: 'desc' }, select: { rateBp: true } });
  await tx.commissionRule.deleteMany({ where: { ...same, validFrom: { gte: day } } });
  await tx.commissionRule.updateMany({ where: { ...same, OR: [{ validTo: null }, { validTo: { gte: day } }] }, data: { validTo: utcMidnight(addDays(from, -1)) } });
  return now?.rateBp ?? null;
}

/** Somebody pastes the address of a page as often as its last part. */
const slugOf = (typed: string) => typed.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';

async function findSeller(db: Db, slug: string, communeIds: readonly string[]): Promise<Subject | null> {
  const seller = await db.seller.findFirst({ where: { slug, communeId: { in: [...communeIds] } }, select: { id: true, name: true, communeId: true } });
  return seller && { ...seller, sellerId: seller.id };
}

async function findProduct(db: Db, slug: string, communeIds: readonly string[]): Promise<Subject | null> {
  const product = await db.product.findFirst({ where: { slug, seller: { communeId: { in: [...communeIds] } } }, select: { id: true, name: true, sellerId: true, seller: { select: { communeId: true } } } });
  return product && { id: product.id, name: product.name, sellerId: product.sellerId, communeId: product.seller.communeId };
}
