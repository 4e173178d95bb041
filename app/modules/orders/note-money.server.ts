import type { Db } from '#app/platform/db/db.server.ts';

/** Notes đồng that came in for an order, in the transaction that enters them in the ledger. */
export async function notePaid(tx: Db, orderId: string, amount: number): Promise<void> {
  await tx.$executeRaw`UPDATE "order" SET paid = paid + ${amount}::int WHERE id = ${orderId}::uuid`;
}

/**
 * Notes đồng that are to go back to the buyer, in the transaction that writes the refund. Answers false, and notes nothing, where more would go
 * back than came in.
 */
export async function noteRefund(tx: Db, orderId: string, amount: number): Promise<boolean> {
  return (await tx.$executeRaw`UPDATE "order" SET refunded = refunded + ${amount}::int WHERE id = ${orderId}::uuid AND refunded + ${amount}::bigint <= paid`) > 0;
}
