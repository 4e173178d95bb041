import type { Db } from '#app/platform/db/db.server.ts';
import type { PersonRole } from '../person.ts';

/** What a person may do, the oldest grant first. */
export function listRoles(db: Db, userId: string): Promise<PersonRole[]> {
  return db.roleGrant.findMany({ where: { userId }, select: { role: true, sellerId: true, areaId: true }, orderBy: { id: 'asc' } });
}
