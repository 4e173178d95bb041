import type { ReturnedGoods } from '#app/modules/ledger/facts.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { goodsOfRequest } from './internal/goods-of-request.server.ts';
import { findOpenRequest } from './internal/open-request.server.ts';

/** Goods that were asked about, and what they were to bring. */
export type AskedBack = { amount: number; goods: ReturnedGoods };

/** Ends the request of an order about which the market has decided, in the transaction of the decision. Answers what it was about; null where there is none. */
export async function endReturn(tx: Db, orderId: string, at: Date): Promise<AskedBack | null> {
  const request = await findOpenRequest(tx, orderId);
  if (!request) return null;
  await tx.returnRequest.update({ where: { id: request.id }, data: { endedAt: at } });
  return { amount: request.amount, goods: await goodsOfRequest(tx, request) };
}
