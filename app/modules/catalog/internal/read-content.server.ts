import type { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight } from '#app/shared/dates.ts';
import type { ProductContent } from '../product-content.ts';

/** What has to be read of a product to know all that it says. */
export const contentOfRows = {
  name: true,
  nameEn: true,
  groupKey: true,
  summary: true,
  summaryEn: true,
  story: true,
  storyEn: true,
  ingredients: true,
  storage: true,
  shelfLifeDays: true,
  seasonMonths: true,
  harvestOn: true,
  reach: true,
  producerId: true,
  originCommuneId: true,
  variants: {
    where: { retiredAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, nameEn: true, price: true, netGrams: true, weightGrams: true, sku: true, gtin: true },
  },
  pictures: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { key: true, width: true, height: true, color: true } },
} satisfies Prisma.ProductSelect;

type ContentRow = Prisma.ProductGetPayload<{ select: typeof contentOfRows }>;

export function contentOf({ harvestOn, ...row }: ContentRow): ProductContent {
  return { ...row, harvestOn: harvestOn && dayOfUtcMidnight(harvestOn) };
}

/** What a product says as its rows stand: on sale, or as a draft. */
export async function readContent(db: Db, productId: string): Promise<ProductContent> {
  return contentOf(await db.product.findUniqueOrThrow({ where: { id: productId }, select: contentOfRows }));
}
