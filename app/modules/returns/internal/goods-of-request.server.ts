import type { ReturnedGoods } from '#app/modules/ledger/facts.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { goodsBack } from '../return.ts';
import type { OpenRequest } from './open-request.server.ts';

/** The goods of a request that is not ended yet: those that came back are noted on their lines already. */
export async function goodsOfRequest(tx: Db, { orderId, reason, lines: wanted }: OpenRequest): Promise<ReturnedGoods> {
  const noted = new Map(wanted.map(({ orderLineId, quantity, shelved }) => [orderLineId, shelved === null ? 0 : quantity]));
  const lines = await tx.orderLine.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  return goodsBack(lines.map((line) => ({ ...line, returned: line.returned - (noted.get(line.id) ?? 0) })), wanted, reason);
}
