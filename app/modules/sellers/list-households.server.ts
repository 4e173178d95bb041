import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { foldName } from '#app/shared/text.ts';
import { consentState, helpedKinds } from './consent.ts';
import type { ConsentPart } from './consent.ts';
import { getHelpedHousehold } from './internal/get-helped-household.server.ts';
import type { SellerState } from './seller.ts';

type Asking = { helperId: string; communeIds: string[] };
type Row = { id: string; name: string; contactName: string; phone: string; state: SellerState; commune: string; total: bigint };

/**
 * The households of a helper's communes, by what is typed of a name or a phone number: those who let this helper work or were asked first,
 * then by name. Each with the helper's newest consent, if one is asked or live.
 */
export async function listHouseholds({ db, clock }: { db: Db; clock: Clock }, { helperId, communeIds, search = '', page = 1, perPage = 20 }: Asking & { search?: string; page?: number; perPage?: number }) {
  const now = clock.now();
  const phone = parsePhone(search);
  const typed = foldName(search);
  const matching = phone ? Prisma.sql`AND s.phone = ${phone}` : typed ? Prisma.sql`AND strpos(lower(unaccent(s.name || ' ' || s.contact_name)), ${typed}) > 0` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.id, s.name, s.contact_name AS "contactName", s.phone, s.state::text, commune.full_name AS commune, count(*) OVER () AS total
    FROM seller s JOIN area_unit commune ON commune.id = s.commune_id
    WHERE s.commune_id = ANY(${communeIds}) AND s.kind::text = ANY(${[...helpedKinds]}) AND s.state <> 'refused' ${matching}
    ORDER BY EXISTS (SELECT FROM assistance_consent c WHERE c.seller_id = s.id AND c.helper_id = ${helperId}::uuid AND c.revoked_at IS NULL AND c.ends_at > ${now}) DESC,
             s.name COLLATE "vi-x-icu", s.id
    LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const consents = await listOpenConsents(db, helperId, rows.map(({ id }) => id), now);
  return { households: rows.map(({ total: _, ...row }) => ({ ...row, consent: consents.get(row.id) ?? null })), total: Number(rows[0]?.total ?? 0), page, perPage };
}

/** One household of a helper's communes with the helper's open consent. 404 for another. */
export async function getHousehold({ db, clock }: { db: Db; clock: Clock }, { helperId, communeIds, sellerId }: Asking & { sellerId: string }) {
  const household = await getHelpedHousehold(db, { sellerId, communeIds });
  const consents = await listOpenConsents(db, helperId, [sellerId], clock.now());
  return { ...household, consent: consents.get(sellerId) ?? null };
}

async function listOpenConsents(db: Db, helperId: string, sellerIds: string[], now: Date) {
  const consents = await db.assistanceConsent.findMany({
    where: { helperId, sellerId: { in: sellerIds }, revokedAt: null, endsAt: { gt: now } },
    orderBy: [{ givenAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    select: { id: true, sellerId: true, allows: true, way: true, askedAt: true, givenAt: true, endsAt: true, revokedAt: true },
  });
  const open = new Map<string, (typeof shown)[number]>();
  const shown = consents.map((consent) => ({ ...consent, allows: consent.allows as ConsentPart[], state: consentState(consent, now) }));
  for (const consent of shown) if (!open.has(consent.sellerId)) open.set(consent.sellerId, consent);
  return open;
}
