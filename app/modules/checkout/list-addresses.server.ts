import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import type { AreaUnitId } from '#app/modules/areas/area.ts';
import type { Db } from '#app/platform/db/db.server.ts';

/** An address of an account's book, with the names of its areas. */
export type SavedAddress = {
  id: string;
  name: string;
  /** '+84…' */
  phone: string;
  street: string;
  provinceCode: string;
  communeCode: string;
  commune: string;
  province: string;
  addressTyped: string | null;
};

/** The address book of an account, the one used last first. An address whose commune the market no longer knows is left out. */
export async function listAddresses({ db }: { db: Db }, userId: string): Promise<SavedAddress[]> {
  const rows = await db.savedAddress.findMany({ where: { userId }, orderBy: [{ usedAt: 'desc' }, { id: 'desc' }] });
  const communes = rows.length > 0 ? await listCommunesById(db, rows.map(({ communeId }) => communeId)) : new Map();
  return rows.flatMap(({ id, name, phone, street, communeId, addressTyped }) => {
    const commune = communes.get(communeId as AreaUnitId);
    if (!commune) return [];
    return [{ id, name, phone, street, addressTyped, provinceCode: commune.province.code, communeCode: commune.code, commune: commune.fullName, province: commune.province.fullName }];
  });
}
