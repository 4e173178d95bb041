import { findCommune } from '#app/modules/areas/find-commune.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { freeSellerSlug } from './internal/free-seller-slug.server.ts';
import { recordSellerAct } from './record-seller-act.server.ts';
import type { ShopDetails } from './registration.ts';

type App = { db: Db; clock: Clock; settings: { homeProvince: string } };
type Input = { userId: string; actor: Actor; phone: Phone; shop: ShopDetails };

/**
 * Makes a shop out of the step about who and where: a seller in the state `draft`, named by this person's registration. Done again, it
 * changes the same shop. It belongs in the transaction that makes the person its owner. Errors: `commune` for one that is not in force in
 * the market's province.
 */
export async function registerSeller({ db: tx, clock, settings }: App, { userId, actor, phone, shop }: Input): Promise<Result<{ sellerId: string; isNew: boolean }, { code: 'commune' }>> {
  const { communeCode, ...facts } = shop;
  const commune = await findCommune(tx, { provinceCode: settings.homeProvince, communeCode }, vietnamDay(clock.now()));
  if (!commune) return failed({ code: 'commune' });
  const data = { ...facts, contactName: facts.contactName || facts.name, phone, communeId: commune.id };
  const known = await lockRegistration(tx, userId, clock);
  if (known) {
    const changed = await tx.seller.updateManyAndReturn({ where: { id: known, state: 'draft' }, data, select: { id: true } });
    if (changed[0]) return ok({ sellerId: known, isNew: false });
  }
  const slug = await freeSellerSlug(tx, { name: shop.name, communeSlug: commune.slug });
  const { id: sellerId } = await tx.seller.create({ data: { ...data, slug, state: 'draft' }, select: { id: true } });
  await tx.registrationDraft.update({ where: { userId }, data: { sellerId } });
  await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'seller.register', subject: { kind: 'seller', id: sellerId, name: shop.name }, after: { name: shop.name, kind: shop.kind } });
  return ok({ sellerId, isNew: true });
}

/** Two presses of one button come one after the other. Answers the shop that this registration has made already. */
async function lockRegistration(tx: Db, userId: string, clock: Clock): Promise<string | null> {
  await tx.$executeRaw`INSERT INTO registration_draft (user_id, fields, updated_at) VALUES (${userId}::uuid, '{}', ${clock.now()}) ON CONFLICT (user_id) DO NOTHING`;
  const [draft] = await tx.$queryRaw<{ sellerId: string | null }[]>`SELECT seller_id AS "sellerId" FROM registration_draft WHERE user_id = ${userId}::uuid FOR UPDATE`;
  return draft?.sellerId ?? null;
}
