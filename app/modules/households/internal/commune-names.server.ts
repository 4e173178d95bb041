import { listClosedCommunes } from '#app/modules/areas/list-closed-communes.server.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';
import type { CommuneNames } from './read-commune.ts';

/** Every name and code of a province's communes, and of those that went into them. */
export async function communeNames(db: Db, provinceCode: string, day: VietnamDay): Promise<CommuneNames> {
  const communes = await listCommunes(db, provinceCode, day);
  const closed = await listClosedCommunes(db, communes.map(({ id }) => id), day);
  const former = new Map<string, Map<string, string>>();
  for (const { code, fullName, name, districtName, successors } of closed) {
    for (const each of [code, fullName, name, ...(districtName ? [`${fullName}, ${districtName}`, `${name}, ${districtName}`] : [])]) {
      const meant = former.get(foldName(each)) ?? new Map<string, string>();
      for (const { id, fullName: now } of successors) meant.set(id, now);
      former.set(foldName(each), meant);
    }
  }
  return {
    choices: communes.map(({ id, code, fullName, name }) => ({ value: id, vi: fullName, en: fullName, also: [name, code] })),
    former,
    became: new Map(closed.flatMap(({ id, successors: [only, ...others] }) => (only && others.length === 0 ? [[id, only.id] as const] : []))),
  };
}
