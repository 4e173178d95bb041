import type { Db } from '#app/platform/db/db.server.ts';
import { foldAccents } from '#app/shared/text.ts';
import { isUuid } from '#app/shared/uuid.ts';

const most = 20;

/** Listings of these communes that were ever on sale, by the address of their page, or by words of their name or their seller's: up to 20. */
export async function findListings({ db }: { db: Db }, { text, communeIds }: { text: string; communeIds: string[] }) {
  const typed = text.trim();
  const slug = /\/p\/([a-z0-9-]+)/.exec(typed)?.[1] ?? typed;
  const words = `%${foldAccents(typed).replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
  if (typed.length < 2) return [];
  return db.$queryRaw<{ id: string; name: string; slug: string; state: string; seller: string; commune: string }[]>`
    SELECT p.id, p.name, p.slug, p.state::text, s.name AS seller, c.full_name AS commune
    FROM product p JOIN seller s ON s.id = p.seller_id JOIN area_unit c ON c.id = s.commune_id
    WHERE s.commune_id = ANY (${communeIds}) AND p.published_at IS NOT NULL
      AND (p.slug = ${slug} OR p.id = ${isUuid(typed) ? typed : null}::uuid OR unaccent(lower(p.name)) LIKE ${words} OR unaccent(lower(s.name)) LIKE ${words})
    ORDER BY p.slug = ${slug} DESC, p.name, p.id LIMIT ${most}`;
}

/** One listing of these communes that was ever on sale, or null. */
export async function findListing({ db }: { db: Db }, { productId, communeIds }: { productId: string; communeIds: string[] }) {
  if (!isUuid(productId)) return null;
  return db.product.findFirst({
    where: { id: productId, publishedAt: { not: null }, seller: { communeId: { in: communeIds } } },
    select: { id: true, name: true, slug: true, state: true, seller: { select: { name: true, commune: { select: { fullName: true } } } } },
  });
}
