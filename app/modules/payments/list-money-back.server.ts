import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';

/** Of one order, the money that does not stay where it was paid. Đồng. */
export type MoneyBack = {
  orderId: string;
  /** Came after the order was called off: the seller takes the order up again, or gives it back. Nobody needs an account before that. */
  late: Dong;
  /** Came beyond what was to be paid, and is not decided either. */
  surplus: Dong;
  /** Goes back by transfer, and nobody knows to which account. */
  asked: Dong;
  /** Goes back by transfer to the account that the buyer has named. */
  going: Dong;
  toCard: Dong;
  done: Dong;
};

/** What happens with money of the orders of a secret page, for its buyer. Orders of which nothing goes back, nor is undecided, are left out. */
export async function listMoneyBack({ db }: { db: Db }, groupKey: string): Promise<MoneyBack[]> {
  return db.$queryRaw<MoneyBack[]>`
    SELECT o.id AS "orderId", c.late, c.surplus, r.asked, r.going, r."toCard", r.done
    FROM "order" o JOIN order_group g ON g.id = o.group_id,
      LATERAL (SELECT coalesce(sum(amount) FILTER (WHERE kind = 'too_late'), 0)::float8 AS late, coalesce(sum(amount) FILTER (WHERE kind IN ('too_much', 'twice')), 0)::float8 AS surplus
        FROM payment_case WHERE order_id = o.id AND state = 'open') c,
      LATERAL (SELECT coalesce(sum(amount) FILTER (WHERE state <> 'done' AND method <> 'card' AND bank_number IS NULL), 0)::int AS asked,
        coalesce(sum(amount) FILTER (WHERE state <> 'done' AND method <> 'card' AND bank_number IS NOT NULL), 0)::int AS going,
        coalesce(sum(amount) FILTER (WHERE state <> 'done' AND method = 'card'), 0)::int AS "toCard",
        coalesce(sum(amount) FILTER (WHERE state = 'done'), 0)::int AS done
        FROM refund WHERE order_id = o.id) r
    WHERE g.key = ${groupKey} AND c.late + c.surplus + r.asked + r.going + r."toCard" + r.done > 0
    ORDER BY o.code`;
}
