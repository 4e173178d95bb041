import { decideOnListing } from './decide-on-listing.server.ts';
import type { DecisionProblem, Reviewer } from './decide-on-listing.server.ts';

/** Approves many listings, each by itself: what has changed since the list was shown is left, and named. 404 for one outside the communes. */
export async function approveListings(app: Parameters<typeof decideOnListing>[0], { versionIds, ...reviewer }: Reviewer & { versionIds: string[] }) {
  const approved: string[] = [];
  const left: { versionId: string; name: string; code: DecisionProblem['code'] }[] = [];
  for (const versionId of new Set(versionIds)) {
    const result = await decideOnListing(app, { ...reviewer, versionId, approve: true });
    if (result.ok) approved.push(result.value.name);
    else left.push({ versionId, name: await nameOf(app, versionId), code: result.problem.code });
  }
  return { approved, left };
}

async function nameOf({ db }: Parameters<typeof decideOnListing>[0], versionId: string): Promise<string> {
  return (await db.productVersion.findUniqueOrThrow({ where: { id: versionId }, select: { product: { select: { name: true } } } })).product.name;
}
