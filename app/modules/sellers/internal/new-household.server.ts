import type { Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { tidyText } from '#app/shared/text.ts';
import { freeSellerSlug } from './free-seller-slug.server.ts';

export type NewHousehold = { name: string; contactName: string; phone: Phone; commune: { id: string; slug: string }; street: string };

/**
 * A household that somebody else puts down: a draft, which shows nowhere until it has registered itself or is a member of a cooperative.
 * It needs no account; whoever proves its phone number later finds the shop as theirs.
 */
export async function createHousehold(tx: Db, { name, contactName, street, phone, commune }: NewHousehold) {
  const slug = await freeSellerSlug(tx, { name, communeSlug: commune.slug });
  return tx.seller.create({ data: { slug, phone, name: tidyText(name), contactName: tidyText(contactName), communeId: commune.id, street: tidyText(street), kind: 'household', state: 'draft' } });
}

/** The shop behind a phone number: the oldest that has not been refused. Until the transaction ends nobody else puts down another one for it. */
export async function findShopOfPhone(tx: Db, phone: Phone) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`shop of ${phone}`}, 0))`;
  return tx.seller.findFirst({ where: { phone, state: { not: 'refused' } }, orderBy: { id: 'asc' } });
}
