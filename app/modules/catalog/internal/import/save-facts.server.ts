import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { changedParts } from '../../product-content.ts';
import type { ListingPart } from '../../product-content.ts';
import { partsWithoutReview, reviewRules } from '../../review-rules.ts';
import type { Saved } from '../save-content.server.ts';
import { insertVariants } from './insert-drafts.server.ts';
import type { Plan } from './plan-products.ts';
import type { StandingProduct } from './standing.ts';

export type Change = Plan & { standing: StandingProduct };
type Save = { actor: Actor; now: Date; changes: readonly Change[] };

/**
 * What `saveContent` does, for many products at once: goods on sale of which everything that changes shows without a review, and one's
 * own drafts. Answers what became of each by product; those that it leaves out are for `saveContent`.
 */
export async function saveFacts(tx: Db, { actor, now, changes }: Save): Promise<Map<string, Saved>> {
  const rules = await readMarketSetting(tx, reviewRules);
  const parted = changes.map((change) => ({ change, parts: changedParts(change.standing.working.content, change.content) }));
  const atOnce = parted.filter(({ change: { standing: { product, working } }, parts }) => {
    if (parts.includes('pictures') || parts.includes('removed') || parts.includes('producer') || working.waiting) return false;
    if (!product.publishedAt) return product.state === 'draft' && actor.consentId === null;
    const free = partsWithoutReview({ trusted: product.trusted }, rules);
    return parts.every((part) => free.includes(part));
  });
  const moved = atOnce.filter(({ parts }) => parts.length > 0);
  await updateProducts(tx, now, moved.map(({ change }) => change));
  await updateVariants(tx, now, moved.filter(({ parts }) => parts.some((part) => ofVariants.includes(part))).map(({ change }) => change));
  const numbers = await addVersions(tx, { actor, now, of: moved.filter(({ change }) => change.standing.product.publishedAt !== null) });
  return new Map(atOnce.map(({ change: { productId }, parts }) => [productId, { before: null, after: null, waits: [], changed: parts, ...numbers.get(productId) }]));
}

const ofVariants: readonly ListingPart[] = ['variants', 'prices', 'sku', 'codes'];

async function updateProducts(tx: Db, now: Date, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ productId, content: { variants: _variants, pictures: _pictures, ...words } }) => ({ ...words, id: productId }));
  await tx.$executeRaw`
    UPDATE product AS stored
    SET name = said.name, name_en = said."nameEn", group_key = said."groupKey", summary = said.summary, summary_en = said."summaryEn", story = said.story, story_en = said."storyEn",
        ingredients = said.ingredients, storage = said.storage, shelf_life_days = said."shelfLifeDays", season_months = said."seasonMonths", harvest_on = said."harvestOn",
        reach = said.reach::delivery_zone, origin_commune_id = said."originCommuneId", updated_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said
      (id uuid, "groupKey" text, name text, "nameEn" text, summary text, "summaryEn" text, story text, "storyEn" text, ingredients text, storage text, "shelfLifeDays" int, "seasonMonths" int[], "harvestOn" date, reach text, "originCommuneId" text)
    WHERE stored.id = said.id`;
}

/** The variants are locked already. None is taken away by a spreadsheet, and none gives its number to another. */
async function updateVariants(tx: Db, now: Date, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const all = changes.flatMap(({ productId, standing, content }) =>
    content.variants.map((variant, position) => ({ ...variant, productId, position, isNew: !standing.working.rows.variants.some(({ id }) => id === variant.id) })),
  );
  await tx.$executeRaw`
    UPDATE variant AS stored
    SET name = said.name, name_en = said."nameEn", price = said.price, net_grams = said."netGrams", weight_grams = said."weightGrams", sku = said.sku, gtin = said.gtin, updated_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(all.filter(({ isNew }) => !isNew))}::jsonb) AS said
      (id uuid, name text, "nameEn" text, price int, "netGrams" int, "weightGrams" int, sku text, gtin text)
    WHERE stored.id = said.id AND stored.retired_at IS NULL`;
  await insertVariants(tx, now, all.filter(({ isNew }) => isNew));
}

type Versions = { actor: Actor; now: Date; of: readonly { change: Change; parts: ListingPart[] }[] };

/** What was shown is kept as the first version, where none is kept yet; then what is shown now. Answers the numbers before and after. */
async function addVersions(tx: Db, { actor, now, of }: Versions): Promise<Map<string, { before: number; after: number }>> {
  if (of.length === 0) return new Map();
  const known = await tx.$queryRaw<{ productId: string; last: number; approved: number | null }[]>`
    SELECT product_id AS "productId", max(number)::int AS last, (max(number) FILTER (WHERE state = 'approved'))::int AS approved
    FROM product_version WHERE product_id = ANY (${of.map(({ change }) => change.productId)}::uuid[]) GROUP BY product_id`;
  const byProduct = new Map(known.map((each) => [each.productId, each]));
  const numbers = new Map<string, { before: number; after: number }>();
  const versions = of.flatMap(({ change: { productId, standing, content }, parts }) => {
    const stored = byProduct.get(productId);
    const last = stored?.last ?? 0;
    const before = stored?.approved ?? last + 1;
    const after = Math.max(last, before) + 1;
    numbers.set(productId, { before, after });
    const made = { productId, number: after, content, changed: parts, at: now, by: actor.userId, name: actor.name, consent: actor.consentId };
    if (stored?.approved) return [made];
    return [{ productId, number: before, content: standing.working.rows, changed: [], at: standing.product.publishedAt, by: null, name: '', consent: null }, made];
  });
  await tx.$executeRaw`
    INSERT INTO product_version (product_id, number, content, state, changed, submitted_at, submitted_by_id, submitted_by_name, consent_id, decided_at)
    SELECT "productId", number, content, 'approved', changed, at, by, name, consent, at
    FROM jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) AS made
      ("productId" uuid, number int, content jsonb, changed text[], at timestamptz, by uuid, name text, consent uuid)`;
  return numbers;
}
