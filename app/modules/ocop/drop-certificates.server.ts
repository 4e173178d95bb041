import type { Db } from '#app/platform/db/db.server.ts';

/** Certificates count no longer, in the caller's transaction: their entry has left the register, or a claim was taken back. Answers the products that had one. */
export async function dropCertificates(tx: Db, where: { entryKeys: string[]; productId?: string }): Promise<string[]> {
  const rows = await tx.certificate.updateManyAndReturn({
    where: { entryKey: { in: where.entryKeys }, confirmed: true, ...(where.productId && { productId: where.productId }) },
    data: { confirmed: false },
    select: { productId: true },
  });
  return [...new Set(rows.map(({ productId }) => productId))];
}
