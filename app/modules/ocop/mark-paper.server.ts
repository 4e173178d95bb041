import type { Db } from '#app/platform/db/db.server.ts';

type Mark = { paperId: string; decidedById: string | null; at: Date } & ({ confirmed: true } | { confirmed: false; reason: string });

/**
 * Writes what an officer found of a scan that waits, in the caller's transaction. False where it no longer waits: somebody was faster.
 */
export async function markPaper(tx: Db, { paperId, decidedById, at, ...found }: Mark): Promise<boolean> {
  const { count } = await tx.productDocument.updateMany({
    where: { id: paperId, grade: 'scanned', refused: null },
    data: { decidedById, decidedAt: at, ...(found.confirmed ? { grade: 'confirmed' } : { refused: found.reason }) },
  });
  return count > 0;
}
