import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { createHousehold, findShopOfPhone } from './internal/new-household.server.ts';

type Input = { actor: Actor; /** The helper's communes at this moment. */ communeIds: string[]; name: string; contactName: string; phone: Phone; communeId: string; street: string };
export type RegisterHouseholdProblem = { code: 'name' | 'contact' | 'commune' | 'elsewhere' } | { code: 'has_shop'; shop: string };

/**
 * A helper puts down a household of their communes that has no shop yet, with its own phone number: a draft. What follows needs the
 * household's consent, and the shop is found as theirs by whoever proves that number.
 * Errors: `name`, `contact`, `commune` (not one of the helper's), `has_shop` (the number has one in these communes), `elsewhere` (in others).
 */
export async function registerHousehold({ db, clock }: { db: Database; clock: Clock }, { actor, communeIds, phone, communeId, street, ...typed }: Input): Promise<Result<{ sellerId: string }, RegisterHouseholdProblem>> {
  const name = tidyText(typed.name).slice(0, 80);
  const contactName = tidyText(typed.contactName).slice(0, 80);
  if (contactName.length < 2) return failed({ code: 'contact' });
  if (name.length < 2) return failed({ code: 'name' });
  return db.$transaction(async (tx) => {
    const commune = communeIds.includes(communeId) ? await tx.areaUnit.findUnique({ where: { id: communeId }, select: { id: true, slug: true } }) : null;
    if (!commune) return failed({ code: 'commune' });
    const known = await findShopOfPhone(tx, phone);
    if (known) return failed(communeIds.includes(known.communeId) ? { code: 'has_shop', shop: known.name } : { code: 'elsewhere' });
    const seller = await createHousehold(tx, { name, contactName, phone, commune, street: street.slice(0, 120) });
    await recordAct({ db: tx, clock }, actor, { action: 'seller.register', subject: { kind: 'seller', id: seller.id, name }, seller, after: { name, phone } });
    return ok({ sellerId: seller.id });
  });
}
