import type { Db } from '#app/platform/db/db.server.ts';
import { draftSlug } from '../free-slug.server.ts';
import type { ProductContent, VariantContent } from '../../product-content.ts';

type NewDraft = { productId: string; content: ProductContent };
type NewVariant = VariantContent & { productId: string; position: number };

/** New goods as drafts with all their packings and pictures: three statements, however many they are. */
export async function insertDrafts(tx: Db, { sellerId, now }: { sellerId: string; now: Date }, drafts: readonly NewDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const products = drafts.map(({ productId, content: { variants: _variants, pictures: _pictures, ...words } }) => ({ ...words, id: productId, slug: draftSlug() }));
  await tx.$executeRaw`
    INSERT INTO product (id, slug, seller_id, group_key, name, name_en, summary, summary_en, story, story_en, ingredients, storage, shelf_life_days, season_months, harvest_on, reach, producer_id, origin_commune_id, created_at, updated_at)
    SELECT id, slug, ${sellerId}::uuid, "groupKey", name, "nameEn", summary, "summaryEn", story, "storyEn", ingredients, storage, "shelfLifeDays", "seasonMonths", "harvestOn", reach::delivery_zone, "producerId", "originCommuneId", ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(products)}::jsonb) AS made
      (id uuid, slug text, "groupKey" text, name text, "nameEn" text, summary text, "summaryEn" text, story text, "storyEn" text, ingredients text, storage text, "shelfLifeDays" int, "seasonMonths" int[], "harvestOn" date, reach text, "producerId" uuid, "originCommuneId" text)`;
  await insertVariants(tx, now, drafts.flatMap(({ productId, content }) => content.variants.map((variant, position) => ({ ...variant, productId, position }))));
  await insertPictures(tx, drafts);
}

export async function insertVariants(tx: Db, now: Date, variants: readonly NewVariant[]): Promise<void> {
  if (variants.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO variant (id, product_id, position, sku, gtin, name, name_en, price, net_grams, weight_grams, stock, updated_at)
    SELECT id, "productId", position, sku, gtin, name, "nameEn", price, "netGrams", "weightGrams", coalesce(stock, 0), ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) AS made
      (id uuid, "productId" uuid, position int, sku text, gtin text, name text, "nameEn" text, price int, "netGrams" int, "weightGrams" int, stock int)`;
}

export async function insertPictures(tx: Db, of: readonly NewDraft[]): Promise<void> {
  const data = of.flatMap(({ productId, content }) => content.pictures.map((picture, position) => ({ ...picture, productId, position })));
  if (data.length > 0) await tx.productPicture.createMany({ data });
}
