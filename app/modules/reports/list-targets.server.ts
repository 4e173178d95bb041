import { addDays, dayOf, daysBetween, vietnamDay } from '#app/shared/dates.ts';
import { getFigures } from './get-figures.server.ts';
import { indicatorKeys, indicators, worthOf } from './indicators.ts';
import type { IndicatorKey } from './indicators.ts';
import { countings, noFilter } from './measures.ts';
import { findPlaceId } from './internal/find-place-id.server.ts';
import { findPlace } from './places.ts';
import type { Period } from './period.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';
import { progressOf } from './targets.ts';
import type { TargetProgress } from './targets.ts';

type Wanted = { scope: ReportScope; /** What the reader may see. */ indicators: readonly IndicatorKey[]; year: number; /** As the address of a page names it; null = the whole of what is seen. */ place: string | null };
export type Targets = Partial<Record<IndicatorKey, TargetProgress>>;

/** The targets of a year for a place, each with how far it is. A role's own part of a province has targets only where it is one area. */
export async function listTargets(app: ReportApp, { scope, indicators: seen, year, place }: Wanted): Promise<Targets> {
  const areaId = await findPlaceId(app, { scope, place });
  if (areaId === null) return {};
  const rows = await app.db.figureTarget.findMany({ where: { year, areaId, indicator: { in: [...seen] } } });
  const wanted = indicatorKeys.filter((key) => rows.some(({ indicator }) => indicator === key));
  if (wanted.length === 0) return {};
  const today = vietnamDay(app.clock.now());
  const [first, last] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
  const until = today < first ? first : today > last ? last : today;
  const eve = addDays(first, -1);
  const counts = await Promise.all([{ from: first, to: until }, { from: eve, to: eve }].map((period) => countAt(app, { scope, wanted, period, place })));
  const passed = today < first ? 0 : daysBetween(first, until) + 1;
  const days = daysBetween(first, last) + 1;
  return Object.fromEntries(rows.map(({ indicator, value }) => {
    const key = indicator as IndicatorKey;
    const { paced, atEnd } = paceOf(key);
    const [now, before] = counts.map((measures) => (measures ? worthOf(key, measures) : null));
    return [key, progressOf({ year, target: value, reached: now ?? null, start: atEnd ? (before ?? null) : null, passed, days, paced: paced && !(atEnd && before === null) })];
  }));
}

async function countAt(app: ReportApp, { scope, wanted, period, place }: { scope: ReportScope; wanted: IndicatorKey[]; period: Period; place: string | null }) {
  const report = await getFigures(app, { scope, indicators: wanted, period, filter: noFilter });
  return findPlace(report, place)?.now ?? null;
}

/** A share or a mean has no pace, nor has what is counted once however often it happens. */
function paceOf(key: IndicatorKey): { paced: boolean; atEnd: boolean } {
  const { of, unit } = indicators[key];
  const over = of.map((measure) => countings[measure].over);
  const adds = of.length === 1 && (unit === 'count' || unit === 'dong' || unit === 'tonnes');
  return { paced: adds && !over.includes('each_once'), atEnd: over.includes('end') };
}
