import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

type Waiting = { id: string; code: string; weightGrams: number; buyer: string; street: string; communeId: string; commune: string };
export type Suggestion = { communeId: string; commune: string; weightGrams: number; orders: Omit<Waiting, 'communeId' | 'commune'>[] };

/** Which orders of a seller could go together: accepted, to be brought, not sent yet, two or more to one commune, the most first. And the rounds of late. */
export async function listRounds({ db, clock }: { db: Db; clock: Clock }, sellerId: string) {
  const waiting = await db.$queryRaw<Waiting[]>`
    SELECT o.id, o.code, o.weight_grams AS "weightGrams", g.buyer_name AS buyer, g.street, g.commune_id AS "communeId", c.full_name AS commune
    FROM "order" o JOIN order_group g ON g.id = o.group_id JOIN area_unit c ON c.id = g.commune_id LEFT JOIN parcel p ON p.order_id = o.id
    WHERE o.seller_id = ${sellerId}::uuid AND o.state IN ('confirmed', 'packed') AND o.delivery <> 'pickup'
      AND (p.id IS NULL OR p.state = 'cancelled' OR (p.carrier = 'hand' AND p.state = 'created' AND p.round_id IS NULL))
    ORDER BY o.placed_at, o.id LIMIT 500`;
  const groups = new Map<string, Suggestion>();
  for (const { communeId, commune, ...order } of waiting) {
    const group = groups.get(communeId) ?? { communeId, commune, weightGrams: 0, orders: [] };
    groups.set(communeId, { ...group, weightGrams: group.weightGrams + order.weightGrams, orders: [...group.orders, order] });
  }
  const rounds = await db.deliveryRound.findMany({ where: { sellerId }, orderBy: [{ day: 'desc' }, { id: 'desc' }], take: 30, include: { _count: { select: { parcels: true } } } });
  return {
    today: vietnamDay(clock.now()),
    suggestions: [...groups.values()].filter(({ orders }) => orders.length > 1).sort((a, b) => b.orders.length - a.orders.length),
    rounds: rounds.map(({ id, day, cost, _count }): { id: string; day: VietnamDay; cost: number; count: number } => ({ id, day: dayOfUtcMidnight(day), cost, count: _count.parcels })),
  };
}
