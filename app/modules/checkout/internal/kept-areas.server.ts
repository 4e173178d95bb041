import { findCommune } from '#app/modules/areas/find-commune.server.ts';
import type { CommuneChoice } from '#app/modules/areas/find-commune.server.ts';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listProvinces } from '#app/modules/areas/list-provinces.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type Kept = { day: VietnamDay; read: Map<string, Promise<unknown>> };
const keptOf = new WeakMap<Db, Kept>();

/** What was read of the areas today is not read again: they change by law, from a day on. */
function keep<Value>(db: Db, day: VietnamDay, name: string, read: () => Promise<Value>): Promise<Value> {
  const known = keptOf.get(db);
  const kept = known?.day === day ? known : { day, read: new Map<string, Promise<unknown>>() };
  keptOf.set(db, kept);
  const value = (kept.read.get(name) as Promise<Value> | undefined) ?? read();
  kept.read.set(name, value);
  value.catch(() => kept.read.delete(name));
  return value;
}

export const keptProvinces = (db: Db, day: VietnamDay) => keep(db, day, 'provinces', () => listProvinces(db, day));
export const keptProvince = (db: Db, code: string, day: VietnamDay) => keep(db, day, `province ${code}`, () => findProvince(db, code, day));
/** Only of codes that are there: nobody fills the memory by asking for others. */
export async function keptCommunes(db: Db, provinceCode: string, day: VietnamDay) {
  const isThere = (await keptProvinces(db, day)).some(({ code }) => code === provinceCode);
  return isThere ? keep(db, day, `communes ${provinceCode}`, () => listCommunes(db, provinceCode, day)) : [];
}

/** The commune in force with these codes, or null where they do not belong together. */
export async function keptCommune(db: Db, { provinceCode, communeCode }: CommuneChoice, day: VietnamDay) {
  const isThere = (await keptCommunes(db, provinceCode, day)).some(({ code }) => code === communeCode);
  return isThere ? keep(db, day, `commune ${communeCode}`, () => findCommune(db, { provinceCode, communeCode }, day)) : null;
}
