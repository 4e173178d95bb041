import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { daysFrom } from './internal/days-from.ts';
import { areaName, keyState } from './system.ts';
import type { KeyArea, Keeper, KeyState } from './system.ts';

const shownDays = 30;

/** The systems that are an officer's to keep, those in use first: how their key stands, when it was last used, and how often in 30 days. */
export async function listSystems({ db, clock }: { db: Db; clock: Clock }, { keeper, areas }: { keeper: Keeper; areas: KeyArea[] }) {
  const now = clock.now();
  const [systems, uses] = await Promise.all([
    db.otherSystem.findMany({ where: { areaId: { in: keeper.areaIds } }, include: { keys: { orderBy: { createdAt: 'desc' } } }, orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }] }),
    listUses(db, keeper, daysFrom(now, -shownDays)),
  ]);
  return systems.map(({ id, name, contact, areaId, endedAt, keys }) => {
    const states = keys.map((key) => keyState(key, now));
    const best = (['runs', 'ends', 'over'] as const).find((state) => states.includes(state));
    const state: KeyState | 'ended' = endedAt ? 'ended' : (best ?? 'revoked');
    const use = uses.get(id);
    return { id, name, contact, area: areaName(areas, areaId), state, count: use?.count ?? 0, refused: use?.refused ?? 0, lastAt: use?.lastAt ?? null };
  });
}

type Use = { systemId: string; count: number; refused: number; lastAt: Date };

async function listUses(db: Db, { areaIds }: Keeper, since: Date): Promise<Map<string, Use>> {
  const rows = await db.$queryRaw<Use[]>`
    SELECT k.system_id AS "systemId", coalesce(sum(u.count) FILTER (WHERE u.day > ${since}::date), 0)::int AS count, coalesce(sum(u.refused) FILTER (WHERE u.day > ${since}::date), 0)::int AS refused, max(u.last_at) AS "lastAt"
    FROM other_system s JOIN api_token k ON k.system_id = s.id JOIN api_use u ON u.token_id = k.id
    WHERE s.area_id = ANY (${areaIds}) GROUP BY k.system_id`;
  return new Map(rows.map((row) => [row.systemId, row]));
}
