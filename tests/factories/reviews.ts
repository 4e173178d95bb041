import type { AppContext } from '#app/app-context.server.ts';
import { decideOnListing } from '#app/modules/catalog/decide-on-listing.server.ts';
import { someActor } from './actors.ts';

type App = Pick<AppContext, 'db' | 'clock' | 'settings'>;

/** The version of a product that waits for a decision. */
export function waitingVersion({ db }: Pick<App, 'db'>, productId: string) {
  return db.productVersion.findFirstOrThrow({ where: { productId, state: 'submitted' }, include: { product: { include: { seller: true } } } });
}

/** Lets an officer of the seller's commune approve what waits. Answers the product. */
export async function approveWaiting(app: App, productId: string) {
  const { id: versionId, product } = await waitingVersion(app, productId);
  const result = await decideOnListing(app, { versionId, actor: someActor('Cán bộ xã'), communeIds: [product.seller.communeId], ownSellerIds: [], approve: true });
  if (!result.ok) throw new Error(result.problem.code);
  return app.db.product.findUniqueOrThrow({ where: { id: productId } });
}
