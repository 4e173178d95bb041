import type { Db } from '#app/platform/db/db.server.ts';
import type { ProductContent } from '../product-content.ts';

/** Names of the places and households that contents refer to, by id. */
export async function namesOf(db: Db, contents: (ProductContent | null)[]): Promise<Record<string, string>> {
  const ids = (pick: (content: ProductContent) => string | null) => [...new Set(contents.flatMap((content) => (content && pick(content)) ?? []))];
  const [places, producers] = await Promise.all([
    db.areaUnit.findMany({ where: { id: { in: ids(({ originCommuneId }) => originCommuneId) } }, select: { id: true, fullName: true } }),
    db.seller.findMany({ where: { id: { in: ids(({ producerId }) => producerId) } }, select: { id: true, name: true } }),
  ]);
  return Object.fromEntries([...places.map(({ id, fullName }) => [id, fullName]), ...producers.map(({ id, name }) => [id, name])]);
}
