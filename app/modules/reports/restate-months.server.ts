import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { firstDayOfMonth, lastDayOfMonth, vietnamDay } from '#app/shared/dates.ts';
import { findProvince } from '#app/modules/areas/find-province.server.ts';
import { changesOf } from './closed-month.ts';
import type { Change } from './closed-month.ts';
import { countMeasures } from './internal/count-measures.server.ts';
import { monthOfDay, readFrozen } from './internal/frozen-figures.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { noFilter } from './measures.ts';

type App = { db: Database; clock: Clock; log: Log };

/**
 * Holds each closed month against what its rows give now. Where something has changed since the last time, that is written down beside the closed figures, which
 * stay, and told to other systems. Answers how many months were restated.
 */
export async function restateMonths({ db, clock, log }: App): Promise<number> {
  const closed = await db.closedMonth.findMany({ orderBy: { month: 'asc' }, select: { provinceCode: true, month: true } });
  let restated = 0;
  for (const { provinceCode, month: first } of closed) {
    const month = monthOfDay(first);
    const province = await findProvince(db, provinceCode, vietnamDay(clock.now()));
    const [frozen] = (await readFrozen(db, { provinceCode, months: [month], filters: [noFilter] })).get(month) ?? [];
    if (!province || !frozen) continue;
    const { districtIds } = await openReport(db, { areas: [{ id: province.id }] }, vietnamDay(clock.now()));
    const now = await countMeasures(db, frozen.known, { districtIds, period: { from: firstDayOfMonth(month), to: lastDayOfMonth(month) }, filter: frozen.filter });
    const changes = changesOf(frozen, now);
    const last = await db.restatement.findFirst({ where: { provinceCode, month: first }, orderBy: [{ foundAt: 'desc' }, { id: 'desc' }] });
    if (isSame(changes, (last?.changes ?? []) as Change[])) continue;
    const foundAt = clock.now();
    await db.$transaction(async (tx) => {
      await tx.restatement.create({ data: { provinceCode, month: first, foundAt, changes } });
      await announce(tx, 'systems.news', { event: 'figures.restated', key: `figures.restated ${provinceCode} ${month} ${foundAt.toISOString()}`, at: foundAt.toISOString(), data: { province: provinceCode, month } });
    });
    log.info({ province: provinceCode, month, changes: changes.length }, 'a closed month is restated');
    restated += 1;
  }
  return restated;
}

const isSame = (a: readonly Change[], b: readonly Change[]) => {
  const words = (changes: readonly Change[]) => changes.map(({ districtId, communeId, measure, by }) => `${districtId} ${communeId} ${measure} ${by}`).sort().join();
  return words(a) === words(b);
};
