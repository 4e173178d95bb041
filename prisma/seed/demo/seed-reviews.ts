import type { ListingPart, ProductContent } from '#app/modules/catalog/product-content.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, demoSellers, productId, sellerId, variantId } from './catalogue.ts';
import { changesInReview, listingTakenDown, listingsInReview, listingsRefused } from './review-listings.ts';
import type { NewListing } from './review-listings.ts';
import type { DemoProduct } from './types.ts';

type VersionRow = {
  id: string;
  productId: string;
  number: number;
  content: ProductContent;
  state: 'submitted' | 'approved' | 'refused';
  changed: ListingPart[];
  submittedAt: Date;
  submittedByName: string;
  decidedAt?: Date;
  decidedByName?: string;
  reasonKey?: string;
  reason?: string;
};

const reviewer = 'Võ Thị Lan';
const hour = 3_600_000;

/**
 * What waits for reviewers and what they have decided, a listing that was taken down and a demand whose clock runs. Listings take the
 * pictures of the goods that they are like; where those are not drawn yet, a later run adds them.
 */
export async function seedReviews(db: Database, now: Date): Promise<void> {
  const all = [...listingsInReview, ...listingsRefused, listingTakenDown];
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * hour);
  await db.product.createMany({ data: all.map((listing) => productRow(listing, at(listing.hoursAgo))), skipDuplicates: true });
  await db.variant.createMany({ data: all.map(variantRow), skipDuplicates: true });
  await db.productVersion.createMany({ data: [...newVersions(at), ...changedVersions(at)], skipDuplicates: true });
  await seedTakedowns(db, now);
  await copyPictures(db, all);
}

function productRow(listing: NewListing, createdAt: Date) {
  const { slug, seller, group, name, summary, story } = listing;
  const state = listing === listingTakenDown ? 'taken_down' : listingsInReview.includes(listing) ? 'in_review' : 'draft';
  const published = state === 'taken_down';
  return { id: productId(slug), slug: published ? slug : `nhap-${slug}`, sellerId: sellerId(seller), groupKey: group, state, name, summary, story, publishedAt: published ? createdAt : null, createdAt, updatedAt: createdAt } as const;
}

function variantRow({ slug, variant: { name, price, grams, stock } }: NewListing) {
  return { id: variantId(slug, 0), productId: productId(slug), position: 0, name, price, netGrams: grams, weightGrams: Math.round(grams * 1.2), stock };
}

const contactOf = (slug: string) => demoSellers.find((seller) => seller.slug === slug)?.contact ?? '';

function newVersions(at: (hoursAgo: number) => Date): VersionRow[] {
  const version = (listing: NewListing) => ({
    id: idOf(`demo version ${listing.slug} 1`),
    productId: productId(listing.slug),
    number: 1,
    content: contentOfNew(listing),
    changed: [],
    submittedAt: at(listing.hoursAgo),
    submittedByName: contactOf(listing.seller),
  });
  return [
    ...listingsInReview.map((listing): VersionRow => ({ ...version(listing), state: 'submitted' })),
    ...listingsRefused.map(({ reasonKey, reason, ...listing }): VersionRow => ({ ...version(listing), state: 'refused', decidedAt: at(listing.hoursAgo - 8), decidedByName: reviewer, reasonKey, reason })),
    { ...version(listingTakenDown), state: 'approved', decidedAt: at(listingTakenDown.hoursAgo - 3), decidedByName: reviewer },
  ];
}

/** What was on sale, as the first version, and the change that its seller wants. */
function changedVersions(at: (hoursAgo: number) => Date): VersionRow[] {
  return changesInReview.flatMap(({ slug, change, hoursAgo, refused }) => {
    const product = demoProducts.find((each) => each.slug === slug);
    if (!product) throw new Error(`there is no product ${slug}`);
    const before = contentOf(product);
    const row = (number: number) => ({ id: idOf(`demo version ${slug} ${number}`), productId: productId(slug), number, submittedAt: at(number === 1 ? hoursAgo + 24 * 40 : hoursAgo) });
    const decision = refused ? { state: 'refused' as const, decidedAt: at(hoursAgo - 5), decidedByName: reviewer, ...refused } : { state: 'submitted' as const };
    return [
      { ...row(1), content: before, state: 'approved', changed: [], submittedByName: '', decidedAt: row(1).submittedAt },
      { ...row(2), content: { ...before, ...change }, changed: Object.keys(change) as ListingPart[], submittedByName: contactOf(product.seller), ...decision },
    ];
  });
}

const nothingElse = { nameEn: null, summaryEn: null, storyEn: null, ingredients: null, storage: null, shelfLifeDays: null, seasonMonths: [], harvestOn: null, reach: 'country' as const, producerId: null, originCommuneId: null, pictures: [] };

function contentOfNew(listing: NewListing): ProductContent {
  const { name, summary, story, group: groupKey } = listing;
  const { id, price, netGrams, weightGrams, name: called } = variantRow(listing);
  return { ...nothingElse, name, summary, story, groupKey, variants: [{ id, name: called, nameEn: null, price, netGrams, weightGrams, sku: null, gtin: null }] };
}

function contentOf(product: DemoProduct): ProductContent {
  return {
    ...nothingElse,
    name: product.name.vi,
    nameEn: product.name.en,
    groupKey: product.group,
    summary: product.summary.vi,
    summaryEn: product.summary.en,
    story: product.story.vi,
    storyEn: product.story.en,
    ingredients: product.ingredients,
    storage: product.storage,
    shelfLifeDays: product.shelfLifeDays,
    seasonMonths: product.season ?? [],
    variants: product.variants.map(({ name, price, netGrams, weightGrams }, position) => ({ id: variantId(product.slug, position), name: name.vi, nameEn: name.en, price, netGrams, weightGrams, sku: null, gtin: null })),
  };
}

async function seedTakedowns(db: Database, now: Date): Promise<void> {
  const demand = (slug: string, hoursAgo: number, more: { reference: string; reason: string; authority?: string; doneAt?: Date; stateBefore?: 'on_sale' }) => {
    const receivedAt = new Date(now.getTime() - hoursAgo * hour);
    return { id: idOf(`demo takedown ${slug}`), productId: productId(slug), receivedAt, dueAt: new Date(receivedAt.getTime() + 24 * hour), authority: 'Chi cục Quản lý thị trường tỉnh', ...more };
  };
  await db.takedown.createMany({
    data: [
      demand(listingTakenDown.slug, 24 * 6, { reference: '214/QLTT-NV', reason: 'Nhãn ghi công dụng giảm cân khi chưa công bố.', doneAt: new Date(now.getTime() - (24 * 6 - 2) * hour), stateBefore: 'on_sale' }),
      demand('tinh-dau-tram-tan-phuoc', 15, { authority: 'Sở Y tế tỉnh', reference: '88/SYT-NVD', reason: 'Yêu cầu gỡ để kiểm tra lời giới thiệu có dấu hiệu quảng cáo như thuốc.' }),
    ],
    skipDuplicates: true,
  });
}

/** A listing and a version that have no pictures yet take them; nothing that people have changed is touched. */
async function copyPictures(db: Database, listings: NewListing[]): Promise<void> {
  for (const { slug, pictureOf } of listings) {
    const given = { id: idOf(`demo picture ${slug} 0`), productId: productId(slug), position: 0 };
    const [first] = await db.productPicture.findMany({ where: { productId: productId(pictureOf) }, orderBy: { position: 'asc' }, take: 1, select: { key: true, width: true, height: true, color: true } });
    const drawn = first && (await db.productPicture.count({ where: { productId: given.productId } })) === 0;
    if (drawn) await db.productPicture.createMany({ data: [{ ...given, ...first }], skipDuplicates: true });
  }
  const versions = [...listings.map(({ slug }) => `${slug} 1`), ...changesInReview.flatMap(({ slug }) => [`${slug} 1`, `${slug} 2`])].map((name) => idOf(`demo version ${name}`));
  await db.$executeRaw`
    UPDATE product_version v SET content = jsonb_set(v.content, '{pictures}', p.pictures)
    FROM (SELECT product_id, jsonb_agg(jsonb_build_object('key', key, 'width', width, 'height', height, 'color', color) ORDER BY position, id) AS pictures
          FROM product_picture GROUP BY product_id) p
    WHERE p.product_id = v.product_id AND v.id = ANY (${versions}::uuid[]) AND v.content->'pictures' = '[]'::jsonb`;
}
