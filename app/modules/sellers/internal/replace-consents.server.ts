import type { Db } from '#app/platform/db/db.server.ts';

type Of = { helperId: string; sellerId: string; except: string };

/** Ends the other consents of a household for a helper, asked or live: what counts is the last one. */
export async function replaceConsents(tx: Db, { helperId, sellerId, except }: Of, now: Date, only: 'asked' | 'all'): Promise<void> {
  await tx.assistanceConsent.updateMany({
    where: { helperId, sellerId, id: { not: except }, revokedAt: null, endsAt: { gt: now }, ...(only === 'asked' && { givenAt: null }) },
    data: { revokedAt: now },
  });
}
