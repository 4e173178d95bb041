import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { addCounts, funnelStages } from './funnel.ts';
import type { Funnel, FunnelCounts, FunnelQuery, FunnelWho } from './funnel.ts';
import { countStages } from './internal/count-stages.server.ts';
import { countSubjects } from './internal/count-subjects.server.ts';
import { openFunnelPlaces } from './internal/funnel-places.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { keyOf } from './report-scope.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';
import { householdKinds } from './stages.ts';

type Wanted = { scope: ReportScope; query: Pick<FunnelQuery, 'who' | 'year' | 'until'> };
type Counted = Map<string, FunnelCounts>;

/**
 * How far households, subjects or sellers have come by a day, by former district and commune of what a reader sees. Those of a year's list count where the
 * list has them, others where they live now; the place of the query is cut out afterwards (`cutFunnel`).
 */
export function getFunnel(app: ReportApp, { scope, query: { who, year, until } }: Wanted): Promise<Funnel> {
  return app.kept(['funnel', keyOf(scope), who, year, until], () => reckonFunnel(app, { scope, query: { who, year, until } }));
}

async function reckonFunnel({ db, clock }: ReportApp, { scope, query }: Wanted): Promise<Funnel> {
  const computedAt = clock.now();
  const today = vietnamDay(computedAt);
  const report = await openReport(db, scope, today);
  const [places, years, state] = await Promise.all([openFunnelPlaces(db, report, today), listYears(db), db.countingState.findUnique({ where: { subject: 'seller' } })]);
  const year = query.year !== null && years.includes(query.year) ? query.year : (years.find((each) => each <= Number(today.slice(0, 4))) ?? years[0] ?? null);
  const who = query.who === 'register' && year === null ? 'all' : (query.who ?? (year === null ? 'all' : 'register'));
  const asked = { who, year, until: query.until, communeIds: places.communeIds };
  const districts = places.lay(who === 'ocop' ? await listSubjects(db, { until: query.until ?? today, communeIds: places.communeIds }) : await listStages(db, asked));
  const total = addCounts(districts.map(({ counts }) => counts));
  return {
    province: report.province.name,
    areas: report.areas,
    computedAt,
    built: Boolean(state?.builtAt),
    who,
    years,
    year: who === 'register' ? year : null,
    until: query.until ?? today,
    stages: funnelStages(who),
    total,
    districts,
    beyond: who === 'register' ? await countBeyond(db, asked, total) : null,
  };
}

async function listYears(db: Db): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`SELECT DISTINCT year FROM stage_sum WHERE year > 0 AND grain = 'ever' AND stage = 'register' ORDER BY year DESC`;
  return rows.map(({ year }) => year);
}

async function listSubjects(db: Db, asked: Parameters<typeof countSubjects>[1]): Promise<Counted> {
  const rows = await countSubjects(db, asked);
  return new Map(rows.map(({ communeId, ...counts }) => [communeId, counts]));
}

type Asked = { who: FunnelWho; year: number | null; until: FunnelQuery['until']; communeIds: string[] };

async function listStages(db: Db, { who, year, until, communeIds }: Asked): Promise<Counted> {
  const counted: Counted = new Map();
  const ofList = who === 'register' && year !== null;
  const rows = await countStages(db, { year: ofList ? year : 0, until, kind: who === 'register' || who === 'all' || who === 'ocop' ? null : who, communeIds });
  for (const { communeId, stage, count } of rows) counted.set(communeId, { ...counted.get(communeId), [stage]: count });
  return counted;
}

/** Households that sell and are not in the list. Those of the list that live elsewhere now make it smaller in one place and greater in another. */
async function countBeyond(db: Db, asked: Asked, total: FunnelCounts): Promise<Funnel['beyond']> {
  const all = await Promise.all(householdKinds.map((who) => listStages(db, { ...asked, who })));
  const sum = addCounts(all.flatMap((counted) => [...counted.values()]));
  const rest = (stage: 'registered' | 'sold') => Math.max(0, (sum[stage] ?? 0) - (total[stage] ?? 0));
  return { registered: rest('registered'), sold: rest('sold') };
}
