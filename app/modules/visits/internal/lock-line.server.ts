import type { Db } from '#app/platform/db/db.server.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** A line and its seller, locked in the caller's transaction. 404 for one of another area and, with `onlyOf`, of another person. */
export async function lockLine(tx: Db, { workLineId, communeIds, onlyOf }: { workLineId: string; communeIds: readonly string[]; onlyOf: string | null }) {
  const where = { id: workLineId, communeId: { in: [...communeIds] }, ...(onlyOf && { assignedTo: onlyOf }) };
  if (isUuid(workLineId)) await tx.$queryRaw`SELECT 1 FROM stuck_line WHERE id = ${workLineId}::uuid FOR UPDATE`;
  const line = isUuid(workLineId) ? await tx.stuckLine.findFirst({ where }) : null;
  if (!line) throw new Response(null, { status: 404 });
  const seller = await tx.seller.findUniqueOrThrow({ where: { id: line.sellerId }, select: { id: true, name: true, communeId: true } });
  return { ...line, seller };
}
