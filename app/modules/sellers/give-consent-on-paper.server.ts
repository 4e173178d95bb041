import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { storeScan } from '#app/modules/ocop/store-scan.server.ts';
import type { ScanProblem } from '#app/modules/ocop/scan.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { endOfConsent } from './consent.ts';
import type { ConsentTerms } from './consent.ts';
import { getHelpedHousehold } from './internal/get-helped-household.server.ts';
import { replaceConsents } from './internal/replace-consents.server.ts';
import { tellConsent } from './internal/tell-consent.server.ts';

type App = { db: Database; clock: Clock; storage: Storage; settings: { publicUrl: string } };
type Input = { actor: Actor; communeIds: string[]; sellerId: string; bytes: Uint8Array } & ConsentTerms;

/**
 * The household has signed a paper; the helper sends its photograph. The consent is live at once, and the household's phone is told so,
 * with how to end it: who never signed learns of it. 404 for a household elsewhere. Errors: those of `storeScan`.
 */
export async function giveConsentOnPaper(app: App, { actor, communeIds, sellerId, parts, days, bytes }: Input): Promise<Result<{ consentId: string }, ScanProblem>> {
  const helperId = actor.userId;
  if (!helperId) throw new Response(null, { status: 404 });
  await getHelpedHousehold(app.db, { sellerId, communeIds });
  const stored = await storeScan(app, bytes);
  if (!stored.ok) return stored;
  const now = app.clock.now();
  return app.db.$transaction(async (tx) => {
    const household = await getHelpedHousehold(tx, { sellerId, communeIds });
    const consent = await tx.assistanceConsent.create({
      data: { sellerId, helperId, helperName: actor.name, allows: parts, way: 'paper', paperKey: stored.value.key, askedAt: now, givenAt: now, endsAt: endOfConsent(now, days) },
      include: { seller: true },
    });
    await replaceConsents(tx, { helperId, sellerId, except: consent.id }, now, 'all');
    await recordAct({ db: tx, clock: app.clock }, actor, {
      action: 'consent.give',
      subject: { kind: 'consent', id: consent.id, name: actor.name },
      seller: household,
      after: { parts, endsAt: consent.endsAt.toISOString(), way: 'paper' },
    });
    await tellConsent(tx, consent, 'paper', app.settings.publicUrl);
    return ok({ consentId: consent.id });
  });
}
