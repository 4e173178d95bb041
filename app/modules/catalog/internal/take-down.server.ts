import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Actor } from '#app/shared/actor.ts';
import { announceProducts } from './announce-products.server.ts';
import type { LockedListing } from './lock-listing.server.ts';
import { tellSeller } from './tell-seller.server.ts';
import type { Teller } from './tell-seller.server.ts';

/** Carries a demand out, in a transaction that holds the listing: state, record, the seller told, the shop front told. */
export async function takeDown({ db, clock, settings }: Teller & { clock: Clock }, actor: Actor, { id, authority, product }: { id: string; authority: string; product: LockedListing }): Promise<void> {
  await db.takedown.update({ where: { id, doneAt: null }, data: { doneAt: clock.now(), stateBefore: product.state } });
  await db.product.update({ where: { id: product.id }, data: { state: 'taken_down' } });
  await recordAct({ db, clock }, actor, {
    action: 'product.take_down',
    subject: { kind: 'product', id: product.id, name: product.name },
    seller: product.seller,
    before: { state: product.state },
    after: { state: 'taken_down', takedown: id },
  });
  await tellSeller({ db, settings }, { key: `takedown:${id}`, sellerId: product.seller.id, product, what: 'takenDown', authority });
  await announceProducts(db, [product.id]);
}
