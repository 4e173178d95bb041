import { certificateEnd } from '#app/modules/ocop/validity.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { dayOf, startOfVietnamDay, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random, hashText } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoProducts, productId, publishedOn, sellerId, variantId } from './catalogue.ts';
import type { DemoProduct } from './types.ts';

/** A few claims wait for the province's register to confirm them. */
export function isConfirmed({ slug, demand }: Pick<DemoProduct, 'slug' | 'demand'>): boolean {
  return demand >= 8 || hashText(`register ${slug}`) % 25 !== 0;
}

/** The products with their variants, certificates and papers, on sale. */
export async function seedProducts(db: Database, today: VietnamDay): Promise<void> {
  const when = new Map(
    demoProducts.map((product) => {
      const minutes = new Random(`hour ${product.slug}`).whole(7 * 60, 20 * 60);
      return [product.slug, new Date(startOfVietnamDay(publishedOn(product, today)).getTime() + minutes * 60_000)] as const;
    }),
  );
  const at = (slug: string) => when.get(slug) ?? utcMidnight(today);
  await db.product.createMany({ data: demoProducts.map((product) => productRow(product, at(product.slug))), skipDuplicates: true });
  await db.variant.createMany({
    data: demoProducts.flatMap(({ slug, variants }) =>
      variants.map((variant, position) => ({
        id: variantId(slug, position),
        productId: productId(slug),
        position,
        name: variant.name.vi,
        nameEn: variant.name.en,
        price: variant.price,
        netGrams: variant.netGrams,
        weightGrams: variant.weightGrams,
        stock: variant.stock,
        updatedAt: at(slug),
      })),
    ),
    skipDuplicates: true,
  });
  await seedPapers(db);
}

function productRow(product: DemoProduct, publishedAt: Date) {
  return {
    id: productId(product.slug),
    slug: product.slug,
    sellerId: sellerId(product.seller),
    groupKey: product.group,
    state: 'on_sale' as const,
    name: product.name.vi,
    nameEn: product.name.en,
    summary: product.summary.vi,
    summaryEn: product.summary.en,
    story: product.story.vi,
    storyEn: product.story.en,
    ingredients: product.ingredients,
    storage: product.storage,
    shelfLifeDays: product.shelfLifeDays,
    seasonMonths: product.season ?? [],
    publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt,
  };
}

async function seedPapers(db: Database): Promise<void> {
  await db.certificate.createMany({
    data: demoProducts.flatMap((product) => {
      if (!product.certificate) return [];
      const issuedOn = dayOf(product.certificate.issuedOn);
      return [
        {
          ...product.certificate,
          id: idOf(`demo certificate ${product.slug}`),
          productId: productId(product.slug),
          issuedOn: utcMidnight(issuedOn),
          endsOn: utcMidnight(certificateEnd(issuedOn)),
          confirmed: isConfirmed(product),
        },
      ];
    }),
    skipDuplicates: true,
  });
  await db.productDocument.createMany({
    data: demoProducts.flatMap(({ slug, documents }) =>
      documents.map((paper, index) => ({
        ...paper,
        id: idOf(`demo document ${slug} ${index}`),
        productId: productId(slug),
        issuedOn: utcMidnight(dayOf(paper.issuedOn)),
        endsOn: paper.endsOn === null ? null : utcMidnight(dayOf(paper.endsOn)),
      })),
    ),
    skipDuplicates: true,
  });
}
