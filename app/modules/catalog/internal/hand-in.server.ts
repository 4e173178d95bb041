import type { Act } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { ListingState } from '../listing.ts';
import { missingForSale } from '../readiness.ts';
import type { Missing } from '../readiness.ts';
import { reviewRules } from '../review-rules.ts';
import { goOnSale } from './go-on-sale.server.ts';
import type { LockedProduct } from './lock-product.server.ts';
import { readContent } from './read-content.server.ts';
import { addVersion } from './versions.server.ts';

export type SubmitProblem = { code: 'not_ready'; missing: Missing[] } | { code: 'held' | 'taken_down'; missing: [] };
/** `act` = what the audit log is to say; null where nothing was done. */
export type HandedIn = { state: ListingState; slug: string; act: Pick<Act, 'action' | 'before' | 'after'> | null };

/** Hands in a product whose row the transaction has locked: see `submitProduct`, which tells the rules. */
export async function handIn(tx: Db, { clock }: { clock: Clock }, { product, actor }: { product: LockedProduct; actor: Actor }): Promise<Result<HandedIn, SubmitProblem>> {
  if (product.state === 'taken_down') return failed({ code: 'taken_down', missing: [] });
  if (product.heldAt) return failed({ code: 'held', missing: [] });
  if (product.state !== 'draft' && product.state !== 'withdrawn') return ok({ state: product.state, slug: product.slug, act: null });
  const content = await readContent(tx, product.id);
  const missing = missingForSale({ ...content, sellerState: product.sellerState, pictures: content.pictures.length, prices: content.variants.map(({ price }) => price) });
  if (missing.length > 0) return failed({ code: 'not_ready', missing });
  const atOnce = product.publishedAt !== null || (await needsNoReview(tx, product));
  const now = clock.now();
  const version = product.publishedAt ? null : await addVersion(tx, product.id, { content, state: atOnce ? 'approved' : 'submitted', changed: [], at: now, by: actor });
  const slug = atOnce ? await goOnSale(tx, product, now) : product.slug;
  if (!atOnce) await tx.product.update({ where: { id: product.id }, data: { state: 'in_review' } });
  const state = atOnce ? 'on_sale' : 'in_review';
  return ok({ state, slug, act: { action: atOnce ? 'product.publish' : 'product.submit', before: { state: product.state }, after: { state, ...(version && { version }) } } });
}

async function needsNoReview(tx: Db, { trusted, sellerState }: LockedProduct): Promise<boolean> {
  return trusted && sellerState === 'verified' && (await readMarketSetting(tx, reviewRules)).newListings;
}
