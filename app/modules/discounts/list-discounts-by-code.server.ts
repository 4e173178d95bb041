import type { Db } from '#app/platform/db/db.server.ts';
import type { Discount } from './discount.ts';

type Question = { codes: readonly string[]; /** The buyer's, '+84…'; null = not known yet. */ phone: string | null };

/** The codes that are there of those that were typed, with how often the buyer has used each. */
export async function listDiscountsByCode(db: Db, { codes, phone }: Question): Promise<Discount[]> {
  if (codes.length === 0) return [];
  return db.$queryRaw<Discount[]>`
    SELECT c.id, c.code, c.seller_id AS "sellerId", c.kind::text, c.value, c.most_off AS "mostOff", c.least_goods AS "leastGoods", coalesce(c.group_keys, '{}') AS "groupKeys",
           c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.most_uses AS "mostUses", c.per_person AS "perPerson", c.used, c.ended_at AS "endedAt",
           (SELECT count(*)::int FROM discount_use u WHERE u.code_id = c.id AND u.phone = ${phone} AND u.released_at IS NULL) AS "usedByBuyer"
    FROM discount_code c WHERE c.code = ANY (${[...codes]}) ORDER BY c.id`;
}

/**
 * The same, held until the transaction ends: nobody else uses them meanwhile. Lock the variants before. How often the buyer has used a code is counted
 * after it is held, so that two checkouts of one person cannot both be the last one.
 */
export async function holdDiscounts(tx: Db, question: Question): Promise<Discount[]> {
  if (question.codes.length === 0) return [];
  await tx.$queryRaw`SELECT id FROM discount_code WHERE code = ANY (${[...question.codes]}) ORDER BY id FOR UPDATE`;
  return listDiscountsByCode(tx, question);
}
