import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import type { Keeper } from '../system.ts';

/** A system that is the officer's to keep, held until the transaction ends. 404 for another's, and for one that has ended. */
export async function holdSystem(tx: Db, { systemId, keeper }: { systemId: string; keeper: Keeper }) {
  if (!isUuid(systemId)) throw new Response(null, { status: 404 });
  await tx.$queryRaw`SELECT id FROM other_system WHERE id = ${systemId}::uuid FOR UPDATE`;
  const system = await tx.otherSystem.findFirst({ where: { id: systemId, areaId: { in: keeper.areaIds }, endedAt: null } });
  if (!system) throw new Response(null, { status: 404 });
  return system;
}
