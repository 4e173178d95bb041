import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { recordSellerAct } from './record-seller-act.server.ts';
import type { ShopWords } from './shop-words.ts';

/** Changes what a shop says of itself, and where it is within its commune. Errors: `nothing_changed`. */
export async function editShop({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, words }: { sellerId: string; actor: Actor; words: ShopWords }): Promise<Result<null, { code: 'nothing_changed' }>> {
  return db.$transaction(async (tx) => {
    const seller = await tx.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { name: true, about: true, aboutEn: true, street: true, since: true } });
    const wanted = { about: words.about, aboutEn: words.aboutEn || null, street: words.street, since: words.since };
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((field) => wanted[field] !== seller[field]);
    if (changed.length === 0) return failed({ code: 'nothing_changed' });
    await tx.seller.update({ where: { id: sellerId }, data: wanted });
    const only = (facts: typeof wanted) => Object.fromEntries(changed.map((field) => [field, facts[field]]));
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'seller.edit', subject: { kind: 'seller', id: sellerId, name: seller.name }, before: only(seller), after: only(wanted) });
    await announceCatalogueChange(tx);
    return ok(null);
  });
}
