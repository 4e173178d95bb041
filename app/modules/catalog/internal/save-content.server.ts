import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { applyParts, changedParts } from '../product-content.ts';
import type { ListingPart, ProductContent } from '../product-content.ts';
import { partsWithoutReview, reviewRules } from '../review-rules.ts';
import type { LockedProduct } from './lock-product.server.ts';
import { holdMembership } from './hold-membership.server.ts';
import { readContent } from './read-content.server.ts';
import { addVersion, endWaiting, findApproved, findWaiting, lastNumber } from './versions.server.ts';
import type { Version } from './versions.server.ts';
import { writeContent } from './write-content.server.ts';

/** What a product's seller works on: what stands, or what waits for its review. */
export type Working = { rows: ProductContent; waiting: Version | null; content: ProductContent };

export async function readWorking(tx: Db, product: Pick<LockedProduct, 'id' | 'publishedAt'>): Promise<Working> {
  return workingOf(product, await readContent(tx, product.id), await findWaiting(tx, product.id));
}

export function workingOf(product: Pick<LockedProduct, 'publishedAt'>, rows: ProductContent, waiting: Version | null): Working {
  return { rows, waiting, content: product.publishedAt && waiting ? applyParts(rows, waiting.content, waiting.changed as ListingPart[]) : rows };
}

export type Saved = {
  /** Numbers of the versions before and after: what takes the change back. Null where none is kept: of one's own draft. */
  before: number | null;
  after: number | null;
  /** Every part that changed, and those of them that wait for a review. */
  changed: ListingPart[];
  waits: ListingPart[];
};

type Save = { product: LockedProduct; actor: Actor; now: Date; working: Working; next: ProductContent };

/**
 * Lets a listing say something else. A draft simply does; of what was ever on sale, facts of trade and what the rules allow show at
 * once, and the rest waits for a review while the old words stay. Everything but the work on one's own draft is kept in the history.
 */
export async function saveContent(tx: Db, save: Save): Promise<Saved> {
  const changed = changedParts(save.working.content, save.next);
  if (changed.length === 0) return { before: null, after: null, changed, waits: [] };
  const { producerId: memberId } = save.next;
  // Whose goods they are is chosen among the members of the moment.
  if (changed.includes('producer') && !(await holdMembership(tx, { productId: save.product.id, memberId }))) throw new Response(null, { status: 404 });
  if (save.product.publishedAt) return savePublished(tx, save, save.product.publishedAt, changed);
  return save.product.state === 'in_review' ? saveInReview(tx, save, changed) : saveDraft(tx, save, changed);
}

async function saveDraft(tx: Db, { product, actor, now, working, next }: Save, changed: ListingPart[]): Promise<Saved> {
  const keep = (content: ProductContent, parts: ListingPart[]) => addVersion(tx, product.id, { content, state: 'replaced', changed: parts, at: now, by: actor });
  // What a helper does to a household's draft can be taken back.
  const before = actor.consentId ? await keep(working.rows, []) : null;
  await writeContent(tx, product.id, { before: working.rows, after: next, now });
  const after = actor.consentId ? await keep(next, changed) : null;
  return { before, after, changed, waits: [] };
}

/** Nobody but the reviewer has seen it: its rows are what waits. */
async function saveInReview(tx: Db, { product, actor, now, working, next }: Save, changed: ListingPart[]): Promise<Saved> {
  const before = await lastNumber(tx, product.id);
  await writeContent(tx, product.id, { before: working.rows, after: next, now });
  const later = await partsForReview(tx, product, changed);
  await endWaiting(tx, product.id, now);
  const state = working.waiting || later.length > 0 ? 'submitted' : 'approved';
  const after = await addVersion(tx, product.id, { content: next, state, changed: working.waiting ? [] : changed, at: now, by: actor });
  return { before, after, changed, waits: state === 'submitted' ? changed : [] };
}

async function savePublished(tx: Db, { product, actor, now, working: { rows, waiting }, next }: Save, publishedAt: Date, changed: ListingPart[]): Promise<Saved> {
  const approved = await keepShown(tx, { id: product.id, publishedAt }, rows);
  const parts = changedParts(rows, next);
  const waits = await partsForReview(tx, product, parts);
  const before = waiting && changed.some((part) => waits.includes(part)) ? waiting.number : approved;
  const atOnce = parts.filter((part) => !waits.includes(part));
  const shown = applyParts(rows, next, atOnce);
  let after = before;
  if (atOnce.length > 0) {
    await writeContent(tx, product.id, { before: rows, after: shown, now });
    after = await addVersion(tx, product.id, { content: shown, state: 'approved', changed: atOnce, at: now, by: actor });
  }
  const stillWaits = waiting && changedParts(applyParts(shown, waiting.content, waiting.changed as ListingPart[]), next).length === 0;
  if (!stillWaits) {
    await endWaiting(tx, product.id, now);
    if (waits.length > 0) after = await addVersion(tx, product.id, { content: next, state: 'submitted', changed: waits, at: now, by: actor });
  }
  return { before, after, changed, waits };
}

/** The number of the version that holds what is shown; what was on sale before its first change is kept as the first. */
async function keepShown(tx: Db, { id, publishedAt }: { id: string; publishedAt: Date }, rows: ProductContent): Promise<number> {
  const approved = await findApproved(tx, id);
  return approved?.number ?? addVersion(tx, id, { content: rows, state: 'approved', changed: [], at: publishedAt, by: null });
}

async function partsForReview(tx: Db, { trusted }: LockedProduct, parts: ListingPart[]): Promise<ListingPart[]> {
  const free = partsWithoutReview({ trusted }, await readMarketSetting(tx, reviewRules));
  return parts.filter((part) => !free.includes(part));
}
