import { customAlphabet } from 'nanoid';
import type { Db } from '#app/platform/db/db.server.ts';
import { slugify } from '#app/shared/text.ts';

const chance = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 5);

/** A lasting address out of a shop's name; of two shops with one name, the later's also names its commune. */
export async function freeSellerSlug(tx: Db, { name, communeSlug }: { name: string; communeSlug: string }): Promise<string> {
  // Addresses are given one after the other, so that two shops cannot be given the same one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seller.slug'))`;
  const base = slugify(name).slice(0, 60).replace(/-$/, '') || 'gian-hang';
  for (const slug of [base, `${base}-${communeSlug.replace(/-\d+$/, '')}`]) {
    if (!(await tx.seller.findUnique({ where: { slug }, select: { id: true } }))) return slug;
  }
  return `${base}-${chance()}`;
}
