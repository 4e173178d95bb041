import type { CheckingOfficer } from '#app/modules/sellers/officer.ts';
import type { SellerKind, SellerState } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { createSeller } from './goods.ts';

/** Somebody who does something, by name. */
export function actorNamed(name: string, userId: string | null = null): Actor {
  return { userId, name, address: '203.0.113.9', consentId: null };
}

/** An officer who checks the sellers of these communes. */
export function officerOf(communeIds: readonly string[], { name = 'Võ Thị Lan', ownSellerIds = [] as string[] } = {}): CheckingOfficer {
  return { actor: actorNamed(name), communeIds, ownSellerIds };
}

/** A seller in a state of its check, in Xã Cái Bè unless told otherwise. */
export async function createApplicant(db: Db, { state = 'applied', kind = 'household', communeCode, name }: { state?: SellerState; kind?: SellerKind; communeCode?: string; name?: string } = {}) {
  const { id } = await createSeller(db, { state: 'applied', ...(communeCode && { communeCode }), ...(name && { name }) });
  return db.seller.update({ where: { id }, data: { state, kind, appliedAt: new Date('2026-11-10T03:00:00Z') } });
}

/** Everything that the list asks of a seller is there and accepted. */
export async function acceptAllPapers(db: Db, sellerId: string): Promise<void> {
  const items = await db.checklistItem.findMany({ where: { required: true, retiredAt: null } });
  await db.sellerCheck.createMany({ data: items.map(({ key }) => ({ sellerId, itemKey: key, state: 'accepted' as const, sentAt: new Date('2026-11-11T03:00:00Z') })), skipDuplicates: true });
}

/** The text messages to a number, the oldest first. */
export async function messagesTo(db: Db, phone: string): Promise<string[]> {
  const messages = await db.message.findMany({ where: { recipient: phone, channel: 'sms' }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return messages.map(({ body }) => body);
}
