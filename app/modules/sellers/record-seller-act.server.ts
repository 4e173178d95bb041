import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Act } from '#app/modules/audit/record-act.server.ts';
import { recordActs } from '#app/modules/audit/record-acts.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { ConsentPart } from './consent.ts';

type SellerAct = Omit<Act, 'seller' | 'communeId'> & {
  sellerId: string;
  /** Which part of the shop it touches: a helper's consent must name it. */
  part: ConsentPart;
};

/**
 * Writes an act on a seller's shop into the audit log, in the transaction of the act. A helper's act passes only under a consent that is
 * live at this moment, of this seller, of this helper, and names the part: otherwise 404 is thrown and the transaction with all its
 * writes is rolled back. The household is told by SMS once the transaction is committed (`sellers.helped`).
 */
export async function recordSellerAct({ db, clock }: { db: Db; clock: Clock }, actor: Actor, { sellerId, part, ...act }: SellerAct): Promise<string> {
  const seller = await db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { id: true, communeId: true } });
  if (actor.consentId) await holdLiveConsent({ db, clock }, actor, { sellerId, part });
  const entryId = await recordAct({ db, clock }, actor, { ...act, seller });
  if (actor.consentId) await announceHelp(db, actor.consentId, clock.now());
  return entryId;
}

/** The same for many acts on one shop at once: the consent is asked for once, and each act has its own entry. */
export async function recordSellerActs({ db, clock }: { db: Db; clock: Clock }, actor: Actor, { sellerId, part, acts }: Pick<SellerAct, 'sellerId' | 'part'> & { acts: readonly Omit<SellerAct, 'sellerId' | 'part'>[] }): Promise<void> {
  if (acts.length === 0) return;
  const seller = await db.seller.findUniqueOrThrow({ where: { id: sellerId }, select: { id: true, communeId: true } });
  if (actor.consentId) await holdLiveConsent({ db, clock }, actor, { sellerId, part });
  await recordActs({ db, clock }, actor, acts.map((act) => ({ ...act, seller })));
  if (actor.consentId) await announceHelp(db, actor.consentId, clock.now());
}

/** What is done within a minute is told together, once the minute is over: ten taps are not ten messages. */
async function announceHelp(db: Db, consentId: string, now: Date): Promise<void> {
  const minute = Math.floor(now.getTime() / 60_000);
  await announce(db, 'sellers.helped', { consentId, minute }, { key: `helped ${consentId} ${minute}`, notBefore: new Date((minute + 1) * 60_000 + 5_000) });
}

/** Keeps the consent from being revoked until the transaction ends. */
async function holdLiveConsent({ db, clock }: { db: Db; clock: Clock }, actor: Actor, { sellerId, part }: { sellerId: string; part: ConsentPart }): Promise<void> {
  const now = clock.now();
  const live = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM assistance_consent
    WHERE id = ${actor.consentId}::uuid AND seller_id = ${sellerId}::uuid AND helper_id = ${actor.userId}::uuid
      AND ${part} = ANY (allows) AND given_at <= ${now} AND ends_at > ${now} AND revoked_at IS NULL
    FOR SHARE`;
  if (live.length === 0) throw new Response(null, { status: 404 });
}
