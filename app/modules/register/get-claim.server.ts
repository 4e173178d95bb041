import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { standingEntries } from './internal/entry-rows.server.ts';
import { listEntries } from './list-entries.server.ts';
import { suggestEntries } from './suggest-entries.server.ts';
import type { Suggestion } from './suggest-entries.server.ts';

const noSuggestions: Suggestion[] = [];
type Ask = { claimId: string; communeIds: string[]; /** What the keeper looks for in the register. */ search: string };

/** A claim beside the entries that it may mean, or those that the keeper looks for. 404 for one outside the communes. */
export async function getClaim({ db, clock }: { db: Db; clock: Clock }, { claimId, communeIds, search }: Ask) {
  const claim = isUuid(claimId) ? await db.ocopClaim.findUnique({ where: { id: claimId } }) : null;
  const product = claim && (await db.product.findFirst({
    where: { id: claim.productId, seller: { communeId: { in: communeIds } } },
    select: {
      id: true, slug: true, name: true, groupKey: true, state: true, publishedAt: true,
      pictures: { orderBy: { position: 'asc' }, take: 1, select: { key: true, width: true, height: true, color: true } },
      seller: { select: { name: true, kind: true, communeId: true, commune: { select: { fullName: true } } } },
    },
  }));
  if (!claim || !product) throw new Response(null, { status: 404 });
  const listing = { name: product.name, sellerName: product.seller.name, communeId: product.seller.communeId, decision: claim.decision };
  const [suggestions, [entry], found] = await Promise.all([
    claim.state === 'open' ? suggestEntries({ db, clock }, listing) : noSuggestions,
    claim.entryKey ? standingEntries(db, [claim.entryKey]) : [],
    search ? listEntries({ db, clock }, { search, perPage: 10 }) : null,
  ]);
  return { claim, product, suggestions, entry: entry ?? null, found: found?.entries ?? [] };
}
