import { findCommune } from '#app/modules/areas/find-commune.server.ts';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { holdWays } from './internal/hold-ways.server.ts';

export type PointTyped = { name: string; street: string; communeCode: string; hours: string };
export type PointProblem = 'name' | 'street' | 'commune' | 'hours' | 'too_many';
type App = { db: Database; clock: Clock; settings: { homeProvince: string } };
type Input = { sellerId: string; actor: Actor; /** Null = a new one. */ pointId: string | null; typed: PointTyped };

const most = 20;
const line = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Adds or changes a place in the market's province where buyers fetch goods. Errors: `name`, `street`, `commune`, `hours`: what cannot be;
 * `too_many`. 404 for a place of another shop, or a closed one.
 */
export async function savePickupPoint({ db, clock, settings }: App, { sellerId, actor, pointId, typed }: Input): Promise<Result<{ id: string }, { code: PointProblem }>> {
  const [name, street, hours] = [line(typed.name), line(typed.street), line(typed.hours)];
  if (name.length < 2 || name.length > 80) return failed({ code: 'name' });
  if (street.length < 2 || street.length > 120) return failed({ code: 'street' });
  if (hours.length < 3 || hours.length > 120) return failed({ code: 'hours' });
  const commune = await findCommune(db, { provinceCode: settings.homeProvince, communeCode: typed.communeCode }, vietnamDay(clock.now()));
  if (!commune) return failed({ code: 'commune' });
  const facts = { name, street, hours, communeId: commune.id };
  return db.$transaction(async (tx) => {
    await holdWays(tx, sellerId);
    const before = pointId === null ? null : await tx.pickupPoint.findFirst({ where: { id: isUuid(pointId) ? pointId : sellerId, sellerId, closedAt: null } });
    if (pointId !== null && !before) throw new Response(null, { status: 404 });
    if (!before && (await tx.pickupPoint.count({ where: { sellerId, closedAt: null } })) >= most) return failed({ code: 'too_many' });
    const { id } = before ? await tx.pickupPoint.update({ where: { id: before.id }, data: facts }) : await tx.pickupPoint.create({ data: { sellerId, ...facts } });
    const was = before && { name: before.name, street: before.street, hours: before.hours, communeId: before.communeId };
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'shop', action: 'pickup.set', subject: { kind: 'seller', id: sellerId, name }, ...(was && { before: was }), after: facts });
    return ok({ id });
  });
}
