import type { Db } from '#app/platform/db/db.server.ts';
import type { CountedStock } from '../save-variants.server.ts';
import type { Plan } from './plan-products.ts';

/** Writes stocks that were counted anew, of variants that the transaction has locked. Answers by product those that are another number now. */
export async function countStocks(tx: Db, plans: readonly Pick<Plan, 'productId' | 'stocks'>[]): Promise<Map<string, CountedStock[]>> {
  const counted = plans.flatMap(({ stocks }) => [...stocks]);
  const shelves = new Map<string, CountedStock[]>();
  if (counted.length === 0) return shelves;
  const moved = await tx.$queryRaw<(CountedStock & { productId: string })[]>`
    WITH counted AS (SELECT id, stock FROM unnest(${counted.map(([id]) => id)}::uuid[], ${counted.map(([, stock]) => stock)}::int[]) AS counted (id, stock)),
         was AS (SELECT v.id, v.stock FROM variant v JOIN counted ON counted.id = v.id WHERE v.retired_at IS NULL AND v.stock <> counted.stock)
    UPDATE variant v SET stock = counted.stock, updated_at = now() FROM counted JOIN was ON was.id = counted.id WHERE v.id = counted.id
    RETURNING v.id, v.product_id AS "productId", was.stock AS before, v.stock AS after`;
  for (const { productId, ...stock } of moved) shelves.set(productId, [...(shelves.get(productId) ?? []), stock]);
  return shelves;
}
