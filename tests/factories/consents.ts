import { randomUUID } from 'node:crypto';
import type { ConsentPart } from '#app/modules/sellers/consent.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { createSeller } from './goods.ts';

let made = 0;

type HouseholdFacts = { name?: string; communeCode?: string; state?: 'draft' | 'applied' | 'verified'; phone?: string };

/** A household in a commune of Đồng Tháp (Xã Cái Bè unless told otherwise) with a phone of its own. */
export async function createHousehold(db: Db, { name = 'Hộ chị Sáu', communeCode, state = 'verified', phone }: HouseholdFacts = {}) {
  made += 1;
  const { id } = await createSeller(db, { name, ...(communeCode && { communeCode }) });
  return db.seller.update({ where: { id }, data: { kind: 'household', state, phone: phone ?? `+8491${String(1_000_000 + made)}` } });
}

/** A member of the community team, as somebody who acts in their own name. */
export function someHelper(name = 'Nguyễn Thị Hoa'): Actor & { userId: string } {
  return { userId: randomUUID(), name, address: '203.0.113.9', consentId: null };
}

type ConsentFacts = { parts?: ConsentPart[]; days?: number; given?: boolean };

/** A consent of a household for a helper, live for 30 days unless told otherwise, and the helper as who acts under it. */
export async function createConsent({ db, clock }: { db: Db; clock: Clock }, sellerId: string, helper: Actor & { userId: string }, { parts = ['goods', 'orders', 'shop'], days = 30, given = true }: ConsentFacts = {}) {
  const now = clock.now();
  const consent = await db.assistanceConsent.create({
    data: { sellerId, helperId: helper.userId, helperName: helper.name, allows: parts, way: 'code', askedAt: now, givenAt: given ? now : null, endsAt: new Date(now.getTime() + days * 86_400_000) },
  });
  return { ...consent, actor: { ...helper, consentId: consent.id } };
}
