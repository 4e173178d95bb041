import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { checkPhoneCode } from '#app/modules/notifications/check-phone-code.server.ts';
import type { CodeProblem } from '#app/modules/notifications/check-phone-code.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { getHelpedHousehold } from './internal/get-helped-household.server.ts';
import { replaceConsents } from './internal/replace-consents.server.ts';
import { tellConsent } from './internal/tell-consent.server.ts';

type App = { db: Database; clock: Clock; settings: { secret: string; publicUrl: string } };

/**
 * The helper types the code that the household reads out: from now on the consent is live. 404 for a request of another helper, of a household
 * that is no longer in the helper's communes, or that is over. Errors: `wrong_code`, `code_expired`, `too_many_tries`.
 */
export async function giveConsentByCode(
  app: App,
  { actor, communeIds, consentId, code }: { actor: Actor; communeIds: string[]; consentId: string; code: string },
): Promise<Result<{ sellerId: string }, CodeProblem>> {
  const asked =
    isUuid(consentId) && actor.userId
      ? await app.db.assistanceConsent.findFirst({
          where: { id: consentId, helperId: actor.userId, way: 'code', revokedAt: null, seller: { communeId: { in: communeIds } } },
          select: { givenAt: true, sellerId: true, seller: { select: { phone: true } } },
        })
      : null;
  if (!asked) throw new Response(null, { status: 404 });
  const { sellerId } = asked;
  if (asked.givenAt) return ok({ sellerId });
  const checked = await checkPhoneCode(app, { phone: asked.seller.phone, purpose: 'consent', subject: consentId, code });
  if (!checked.ok) return failed(checked.problem);
  return app.db.$transaction(async (tx) => {
    await getHelpedHousehold(tx, { sellerId, communeIds });
    return ok(await give({ db: tx, clock: app.clock, settings: app.settings }, { actor, consentId, sellerId }));
  });
}

/** The household agrees in its own area, signed in: no code is needed. 404 for another household's request, or one that is over. */
export async function giveConsentSignedIn(app: App, { actor, sellerId, consentId }: { actor: Actor; sellerId: string; consentId: string }): Promise<void> {
  if (actor.consentId || !isUuid(consentId)) throw new Response(null, { status: 404 });
  await app.db.$transaction((tx) => give({ db: tx, clock: app.clock, settings: app.settings }, { actor, consentId, sellerId }));
}

async function give(app: Omit<App, 'db'> & { db: Db }, { actor, consentId, sellerId }: { actor: Actor; consentId: string; sellerId: string }) {
  const { db, clock } = app;
  const now = clock.now();
  const [consent] = await db.assistanceConsent.updateManyAndReturn({
    where: { id: consentId, sellerId, givenAt: null, revokedAt: null, endsAt: { gt: now } },
    data: { givenAt: now },
    include: { seller: true },
  });
  if (!consent) throw new Response(null, { status: 404 });
  await replaceConsents(db, { helperId: consent.helperId, sellerId, except: consentId }, now, 'all');
  await recordAct({ db, clock }, actor, {
    action: 'consent.give',
    subject: { kind: 'consent', id: consentId, name: consent.helperName },
    seller: consent.seller,
    personId: consent.helperId,
    after: { parts: consent.allows, endsAt: consent.endsAt.toISOString() },
  });
  await tellConsent(db, consent, 'given', app.settings.publicUrl);
  return { sellerId };
}
