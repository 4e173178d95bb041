import { customAlphabet } from 'nanoid';
import type { Db } from '#app/platform/db/db.server.ts';
import { slugify } from '#app/shared/text.ts';

const chance = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 6);

/** The address of a product that nobody has seen yet; it gets its lasting one when it is first published. */
export function draftSlug(): string {
  return `nhap-${chance()}${chance()}`;
}

/** A lasting address out of a product's name; of two products with one name, the later's also names the seller. */
export async function freeSlug(tx: Db, { name, sellerSlug }: { name: string; sellerSlug: string }): Promise<string> {
  // Addresses are given one after the other, so that two products cannot be given the same one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('product.slug'))`;
  const base = slugify(name).slice(0, 80).replace(/-$/, '') || 'hang';
  for (const slug of [base, `${base}-${sellerSlug}`]) {
    if (!(await tx.product.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
  return `${base}-${chance()}`;
}
