import type { Prisma } from '#app/platform/db/generated/client.ts';

/** What a seller's list shows of a product. */
export const listedProduct = {
  id: true,
  slug: true,
  name: true,
  state: true,
  versions: { where: { state: 'submitted' }, take: 1, select: { id: true } },
  pictures: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { key: true, width: true, height: true, color: true } },
  variants: { where: { retiredAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true, price: true, stock: true } },
} satisfies Prisma.ProductSelect;
