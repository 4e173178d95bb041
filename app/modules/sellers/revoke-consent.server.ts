import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { tellConsent } from './internal/tell-consent.server.ts';

type App = { db: Db; clock: Clock };

/** Who ends it: the household, the helper, or the commune's officer whom the household has called. */
export type ConsentSide = { sellerId: string } | { helperId: string } | { communeIds: string[] };

/**
 * Ends a consent at once. What a helper is doing at this moment is either done before or fails. Ending it twice is harmless.
 * 404 for a consent of others.
 */
export async function revokeConsent(app: { db: Database; clock: Clock }, { actor, consentId, by }: { actor: Actor; consentId: string; by: ConsentSide }): Promise<void> {
  if (actor.consentId || !isUuid(consentId)) throw new Response(null, { status: 404 });
  const whose = 'communeIds' in by ? { seller: { communeId: { in: by.communeIds } } } : by;
  await app.db.$transaction(async (tx) => {
    if (!(await tx.assistanceConsent.findFirst({ where: { id: consentId, ...whose }, select: { id: true } }))) throw new Response(null, { status: 404 });
    await endConsents({ db: tx, clock: app.clock }, actor, { id: consentId }, { tell: !('sellerId' in by) });
  });
}

/**
 * Ends all consents that a helper has in these communes: who loses the role of the community team helps nobody there any more.
 * It belongs in the transaction that takes the role away.
 */
export async function endConsentsOfHelper(app: App, actor: Actor, { helperId, communeIds }: { helperId: string; communeIds: string[] }): Promise<void> {
  await endConsents(app, actor, { helperId, seller: { communeId: { in: communeIds } } }, { tell: true });
}

type Which = { id: string } | { helperId: string; seller: { communeId: { in: string[] } } };

async function endConsents({ db, clock }: App, actor: Actor, which: Which, { tell }: { tell: boolean }): Promise<void> {
  const now = clock.now();
  const ended = await db.assistanceConsent.updateManyAndReturn({ where: { ...which, revokedAt: null, endsAt: { gt: now } }, data: { revokedAt: now }, include: { seller: true } });
  for (const consent of ended) {
    await recordAct({ db, clock }, actor, { action: 'consent.revoke', subject: { kind: 'consent', id: consent.id, name: consent.helperName }, seller: consent.seller, personId: consent.helperId });
    if (tell && consent.givenAt) await tellConsent(db, consent, 'ended');
  }
}
