import type { Db } from '#app/platform/db/db.server.ts';
import { readDemonstration } from '#app/platform/installation.server.ts';
import { demoPeople } from '../demo-people.ts';

/** Whether this is one of the people through whom strangers look at a demonstration. In a real market nobody is. */
export async function isDemoPerson(db: Db, userId: string): Promise<boolean> {
  if (!(await readDemonstration(db))) return false;
  const person = await db.user.findUnique({ where: { id: userId }, select: { phoneNumber: true } });
  return demoPeople.some(({ phone }) => phone === person?.phoneNumber);
}
