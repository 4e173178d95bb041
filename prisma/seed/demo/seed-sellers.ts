import { demoPassword, demoPeople } from '#app/modules/identity/demo-people.ts';
import type { DemoPerson } from '#app/modules/identity/demo-people.ts';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { setDemoSecondFactors } from '#app/modules/identity/set-demo-second-factor.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoSellers, joinedOn, sellerId } from './catalogue.ts';
import type { SeedApp } from './seed-demo.ts';
import type { DemoSeller } from './types.ts';

const signIns = new Map(demoPeople.flatMap((person) => (person.role === 'seller_owner' ? [[person.sellerSlug, person] as const] : [])));

function phoneOf(seller: DemoSeller, index: number): Phone {
  return signIns.get(seller.slug)?.phone ?? inventedPhone(1_000_000 + index * 13_577);
}

/** Households rarely read mail; cooperatives and firms do. */
function emailOf({ slug, kind }: DemoSeller): string | null {
  const likely = kind === 'household' ? 0.05 : kind === 'company' || kind === 'cooperative' ? 0.95 : 0.4;
  return new Random(`email ${slug}`).chance(likely) ? `${slug}@example.com` : null;
}

/** The sellers, verified, and the person behind each. Nobody can sign in yet. */
export async function seedSellers(db: Database, places: Places, today: VietnamDay): Promise<void> {
  const rows = demoSellers.map((seller, index) => {
    const place = places.byCode.get(seller.communeCode);
    if (!place) throw new Error(`seller ${seller.slug}: commune ${seller.communeCode} is not in force`);
    const joined = startOfVietnamDay(joinedOn(seller, today));
    return {
      id: sellerId(seller.slug),
      slug: seller.slug,
      name: seller.name,
      kind: seller.kind,
      state: 'verified' as const,
      contactName: seller.contact,
      phone: phoneOf(seller, index),
      email: emailOf(seller),
      communeId: place.communeId,
      street: seller.street,
      since: seller.since,
      about: seller.about.vi,
      aboutEn: seller.about.en,
      appliedAt: new Date(joined.getTime() + 9 * 3_600_000),
      verifiedAt: new Date(joined.getTime() + 33 * 3_600_000),
      createdAt: new Date(joined.getTime() + 9 * 3_600_000),
      updatedAt: new Date(joined.getTime() + 9 * 3_600_000),
    };
  });
  await db.seller.createMany({ data: rows, skipDuplicates: true });
  const silent = rows.filter(({ slug }) => !signIns.has(slug));
  await db.user.createMany({
    data: silent.map(({ slug, contactName, phone, createdAt }) => ({
      id: idOf(`demo person ${slug}`),
      name: contactName,
      email: `${phone.slice(1)}@phone.invalid`,
      phoneNumber: phone,
      phoneNumberVerified: true,
      createdAt,
      updatedAt: createdAt,
    })),
    skipDuplicates: true,
  });
  await db.roleGrant.createMany({
    data: silent.map(({ id, slug, createdAt }) => ({ id: idOf(`demo role ${slug}`), userId: idOf(`demo person ${slug}`), role: 'seller_owner' as const, sellerId: id, createdAt })),
    skipDuplicates: true,
  });
}

/** The people who can sign in to the demonstration, one for every role at least. */
export async function seedSignIns({ db, settings }: Pick<SeedApp, 'db' | 'settings'>, { places, provinceId, now }: { places: Places; provinceId: string; now: Date }): Promise<void> {
  for (const person of demoPeople) {
    const place = await placeOf(db, person, places, provinceId);
    // `phone_taken` is an earlier run's person, or somebody's own: both stay as they are.
    await createPerson({ db }, { name: person.name, phone: person.phone, password: demoPassword, roles: [{ role: person.role, ...place }] });
  }
  await setDemoSecondFactors({ db, settings, now });
}

async function placeOf(db: Database, person: DemoPerson, places: Places, provinceId: string): Promise<{ sellerId: string } | { areaId: string } | null> {
  if ('sellerSlug' in person) return { sellerId: sellerId(person.sellerSlug) };
  if ('communeCode' in person) {
    const commune = places.byCode.get(person.communeCode);
    if (!commune) throw new Error(`demonstration's person ${person.key}: commune ${person.communeCode} is not in force`);
    return { areaId: commune.communeId };
  }
  if ('districtKey' in person) return { areaId: (await db.areaUnit.findFirstOrThrow({ where: { level: 'district', slug: person.districtKey }, orderBy: { vintageId: 'desc' } })).id };
  return person.role === 'operator' ? null : { areaId: provinceId };
}
