import type { Db } from '#app/platform/db/db.server.ts';
import type { DiscountKind } from '#app/modules/discounts/discount.ts';

let made = 0;

type DiscountFacts = {
  code?: string;
  sellerId?: string | null;
  kind?: DiscountKind;
  value?: number;
  mostOff?: number | null;
  leastGoods?: number;
  groupKeys?: string[];
  mostUses?: number | null;
  perPerson?: number | null;
};

/** A code that counts since long ago: 10,000 đồng off, of the market, unless told otherwise. */
export function createDiscountCode(db: Db, facts: DiscountFacts = {}) {
  made += 1;
  const since = new Date('2020-01-01T00:00:00Z');
  return db.discountCode.create({ data: { code: `MA${made}`, kind: 'amount', value: 10_000, startsAt: since, createdAt: since, ...facts } });
}
