import type { Db } from '#app/platform/db/db.server.ts';

/** Takes a paper away from a product, in the caller's transaction. */
export async function dropPaper(tx: Db, { paperId, productId }: { paperId: string; productId: string }): Promise<void> {
  await tx.productDocument.deleteMany({ where: { id: paperId, productId } });
}
