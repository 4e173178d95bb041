import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { recordSellerAct } from './record-seller-act.server.ts';
import { salesAudiences, salesConsentDays } from './sales-consent.ts';

type Input = { sellerId: string; actor: Actor; /** As chosen: 'officers' or 'everybody'. */ audience: string; /** As chosen: 90, 180 or 365. */ days: string };

/**
 * A shop agrees to be named with what it sold in a year, from now on through the last of so many days (law 91/2025/QH15: for one purpose, before whom, for how long).
 * It takes the place of what was agreed to before. Only the shop itself agrees, nobody who helps it: 404. Errors: `audience`, `days`.
 */
export async function showSales({ db, clock }: { db: Database; clock: Clock }, { sellerId, actor, ...asked }: Input): Promise<Result<null, { code: 'audience' | 'days' }>> {
  if (actor.consentId) throw new Response(null, { status: 404 });
  const audience = salesAudiences.find((known) => known === asked.audience);
  if (!audience) return failed({ code: 'audience' });
  const days = salesConsentDays.find((known) => String(known) === asked.days);
  if (!days) return failed({ code: 'days' });
  const now = clock.now();
  const endsOn = addDays(vietnamDay(now), days);
  return db.$transaction(async (tx) => {
    // Agreeing twice at once waits here: one of them takes the other's place.
    const [seller] = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM seller WHERE id = ${sellerId}::uuid FOR NO KEY UPDATE`;
    if (!seller) throw new Response(null, { status: 404 });
    await tx.salesConsent.updateMany({ where: { sellerId, withdrawnAt: null }, data: { withdrawnAt: now } });
    await tx.salesConsent.create({ data: { sellerId, audience, givenAt: now, endsOn: utcMidnight(endsOn) } });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'seller.show_sales', subject: { kind: 'seller', id: sellerId, name: seller.name }, after: { audience, until: endsOn } });
    return ok(null);
  });
}
