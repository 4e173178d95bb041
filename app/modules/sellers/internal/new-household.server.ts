import { customAlphabet } from 'nanoid';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { slugify, tidyText } from '#app/shared/text.ts';

const chance = customAlphabet('23456789abcdefghjkmnpqrstuvwxyz', 6);

export type NewHousehold = { name: string; contactName: string; phone: Phone; communeId: string; street: string };

/** A household that somebody else puts down: a draft, which shows nowhere until it has registered itself or is a member of a cooperative. */
export function createHousehold(tx: Db, { name, contactName, street, ...facts }: NewHousehold) {
  const slug = `${slugify(name).slice(0, 60).replace(/-$/, '') || 'ho'}-${chance()}`;
  return tx.seller.create({ data: { ...facts, slug, name: tidyText(name), contactName: tidyText(contactName), street: tidyText(street), kind: 'household', state: 'draft' } });
}

/** The shop behind a phone number: the oldest that has not been refused. */
export function findShopOfPhone(tx: Db, phone: Phone) {
  return tx.seller.findFirst({ where: { phone, state: { not: 'refused' } }, orderBy: { id: 'asc' } });
}
