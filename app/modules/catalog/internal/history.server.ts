import type { Db } from '#app/platform/db/db.server.ts';
import { changedParts, productContent } from '../product-content.ts';
import type { ListingPart, ProductContent } from '../product-content.ts';

/** Every version of a product, the newest first, each with what it changed of the one that was shown before it. */
export async function readHistory(db: Db, productId: string) {
  const rows = await db.productVersion.findMany({ where: { productId }, orderBy: { number: 'asc' } });
  let shown: ProductContent | null = null;
  const versions = rows.map(({ content: json, changed, ...version }) => {
    const content = productContent.parse(json);
    const before = shown;
    if (version.state === 'approved') shown = content;
    // A change of a helper in a draft is told by its own parts, for nothing was shown yet.
    const parts = before && version.state !== 'replaced' ? changedParts(before, content) : (changed as ListingPart[]);
    return { ...version, content, before, changed: parts };
  });
  return versions.reverse();
}

export type HistoryVersion = Awaited<ReturnType<typeof readHistory>>[number];
