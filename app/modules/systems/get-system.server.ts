import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { dayOfUtcMidnight, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { daysFrom } from './internal/days-from.ts';
import { areaName, keyState } from './system.ts';
import type { KeyArea, Keeper } from './system.ts';

const shownDays = 30;

/** A system with its keys, what they asked for in the last 30 days, and its addresses for news. 404 for another officer's. */
export async function getSystem({ db, clock }: { db: Db; clock: Clock }, { keeper, areas, systemId }: { keeper: Keeper; areas: KeyArea[]; systemId: string }) {
  if (!isUuid(systemId)) throw new Response(null, { status: 404 });
  const now = clock.now();
  const system = await db.otherSystem.findFirst({
    where: { id: systemId, areaId: { in: keeper.areaIds } },
    include: { keys: { orderBy: { createdAt: 'desc' } }, webhooks: { where: { removedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true, url: true, events: true, pausedAt: true, pausedBecause: true } } },
  });
  if (!system) throw new Response(null, { status: 404 });
  const uses = await db.apiUse.findMany({
    where: { tokenId: { in: system.keys.map(({ id }) => id) }, day: { gte: utcMidnight(vietnamDay(daysFrom(now, -shownDays))) } },
    orderBy: [{ day: 'desc' }, { path: 'asc' }, { tokenId: 'asc' }],
    include: { token: { select: { beginning: true } } },
  });
  const { keys, ...facts } = system;
  return {
    ...facts,
    area: areaName(areas, system.areaId),
    keys: keys.map(({ id, beginning, createdAt, expiresAt, revokedAt }) => ({ id, beginning, createdAt, expiresAt, revokedAt, state: keyState({ expiresAt, revokedAt }, now) })),
    uses: uses.map(({ day, path, count, refused, lastAt, token }) => ({ day: dayOfUtcMidnight(day), path, count, refused, lastAt, key: token.beginning })),
  };
}
