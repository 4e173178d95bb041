import type { Db } from '#app/platform/db/db.server.ts';

type Point = { name?: string; street?: string; hours?: string; communeId?: string; closedAt?: Date | null };

/** A place where buyers fetch goods, in the seller's commune unless told otherwise. */
export async function createPickupPoint(db: Db, seller: { id: string; communeId: string }, { name = 'Nhà vườn', street = 'Ấp 3', hours = '7:00 - 17:00', communeId = seller.communeId, closedAt = null }: Point = {}) {
  return db.pickupPoint.create({ data: { sellerId: seller.id, name, street, hours, communeId, closedAt } });
}

/** What an address tells of a place: by the code of a commune that is in force. */
export async function placeOf(db: Db, code: string) {
  const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code, validTo: null }, include: { parent: true } });
  return { communeId: commune.id, provinceCode: commune.parent?.code ?? '', region: commune.parent?.region ?? null };
}

/** Every carrier has an entry for this commune, such as its peer of the tests knows. */
export async function knowCommune(db: Db, communeId: string): Promise<void> {
  const theirs = { province: 'Tiền Giang', district: 'Huyện Cái Bè', ward: 'Xã Hòa Khánh', districtId: 1442, wardCode: '20101' };
  await db.carrierCommune.createMany({ data: ['ghn', 'ghtk'].map((carrier) => ({ carrier, communeId, theirs })), skipDuplicates: true });
}
