import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { consentState } from './consent.ts';
import type { ConsentPart } from './consent.ts';

const consentFields = { id: true, helperName: true, allows: true, way: true, paperKey: true, askedAt: true, givenAt: true, endsAt: true, revokedAt: true } as const;

/** The consents of a household, those that wait or live first, then the newest. */
export async function listSellerConsents({ db, clock }: { db: Db; clock: Clock }, { sellerId }: { sellerId: string }) {
  const now = clock.now();
  const consents = await db.assistanceConsent.findMany({ where: { sellerId }, orderBy: { id: 'desc' }, take: 50, select: consentFields });
  const shown = consents.map((consent) => ({ ...consent, allows: consent.allows as ConsentPart[], state: consentState(consent, now) }));
  const open = ({ state }: { state: string }) => (state === 'live' || state === 'asked' ? 0 : 1);
  return shown.sort((a, b) => open(a) - open(b));
}

export type SellerConsent = Awaited<ReturnType<typeof listSellerConsents>>[number];

/** The consents that live in these communes, the next to end first: for the officer whom a household calls. */
export async function listCommuneConsents({ db, clock }: { db: Db; clock: Clock }, { communeIds, page = 1, perPage = 30 }: { communeIds: string[]; page?: number; perPage?: number }) {
  const now = clock.now();
  const where = { seller: { communeId: { in: communeIds } }, givenAt: { lte: now }, endsAt: { gt: now }, revokedAt: null };
  const [consents, total] = await Promise.all([
    db.assistanceConsent.findMany({
      where,
      orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: { ...consentFields, seller: { select: { id: true, name: true, phone: true, commune: { select: { fullName: true } } } } },
    }),
    db.assistanceConsent.count({ where }),
  ]);
  return { consents: consents.map((consent) => ({ ...consent, allows: consent.allows as ConsentPart[] })), total, page, perPage };
}
