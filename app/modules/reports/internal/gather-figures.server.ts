import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { paymentMethods } from '#app/modules/orders/order.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths } from '#app/shared/dates.ts';
import { sumChanges } from '../closed-month.ts';
import type { Change } from '../closed-month.ts';
import { totalOf } from '../documents/combine-months.ts';
import type { Against, MainFigure, ReportContent, ReportFigures, RestatedPlace, Worths } from '../documents/report-content.ts';
import { monthsOfPeriod } from '../documents/report-kinds.ts';
import type { ReportKind, ReportPeriod } from '../documents/report-kinds.ts';
import { starChoices } from '../figure-query.ts';
import type { DistrictFigures } from '../figure-report.ts';
import { indicators, indicatorsFor, worthOf } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { countings, noFilter } from '../measures.ts';
import type { Filter, Measure, Measures } from '../measures.ts';
import { layFigures } from './lay-figures.server.ts';
import type { OpenReport } from './open-report.server.ts';
import { countClosed, monthsOfYear, targetsOf } from './read-closed.server.ts';
import type { ClosedRow, readRestatements } from './read-closed.server.ts';

const keys = indicatorsFor('officers');
const worthsOf = (measures: Partial<Measures>): Worths => Object.fromEntries(keys.map((key) => [key, worthOf(key, measures)]));

export type Gathered = {
  opened: OpenReport;
  kind: Exclude<ReportKind, 'ocop'>;
  period: ReportPeriod;
  /** All closed months that the report reads. */
  closed: readonly ClosedRow[];
  against: ReportContent['against'];
  restatements: Awaited<ReturnType<typeof readRestatements>>;
};

/** The figures of a report, out of closed months and what has been found of them since. */
export async function gatherFigures(db: Db, { opened, kind, period, closed, against, restatements }: Gathered): Promise<ReportFigures> {
  const rowsOf = (of: ReportPeriod) => closed.filter(({ month }) => monthsOfPeriod(kind, of)?.includes(month));
  const rows = rowsOf(period);
  const count = (of: readonly ClosedRow[], filter: Filter = noFilter) => countClosed(of, filter, kind);
  const earlier = (each: Against | null) => (each && each.lacks.length === 0 ? totalOf(count(rowsOf(each.period))) : null);
  const [now, before, yearBefore] = [count(rows), earlier(against.before), earlier(against.yearBefore)];
  const changes = restatements.flatMap(({ month, changes: found }) => found.map((change) => ({ ...change, month })));
  const total = totalOf(now);
  const last = rows.at(-1);
  const restated = withChanges(total, changes.filter(({ measure, month }) => countings[measure].over === 'period' || (countings[measure].over === 'end' && month === last?.month)));
  const laid = await layFigures(db, opened, [now, null, null]);
  const split = (filter: Partial<Filter>) => worthsOf(totalOf(count(rows, { ...noFilter, ...filter })));
  return {
    main: keys.map((key): MainFigure => {
      const [worth, later] = [worthOf(key, total), worthOf(key, restated)];
      return { key, now: worth, before: before && worthOf(key, before), yearBefore: yearBefore && worthOf(key, yearBefore), restated: later === worth ? null : later };
    }),
    months: rows.map((row) => {
      const past = closed.find(({ month }) => month === addMonths(row.month, -12));
      return { month: row.month, worths: worthsOf(totalOf(count([row]))), yearBefore: past ? worthOf('value', totalOf(count([past]))) : null };
    }),
    districts: laid.districts.map(({ name, now: sum, communes }) => ({ name, worths: worthsOf(sum), communes: communes.map((commune) => ({ name: commune.name, worths: worthsOf(commune.now) })) })),
    total: worthsOf(total),
    groups: ocopGroups.map(({ key }) => ({ key, worths: split({ groupKey: key }) })),
    stars: starChoices.map((stars) => ({ stars, worths: split({ stars }) })),
    kinds: sellerKinds.map((key) => ({ key, worths: split({ kind: key }) })),
    paid: paymentMethods.map((key) => ({ key, worths: split({ paidBy: key }) })),
    funnels: last?.funnel ?? null,
    targets: await gatherTargets(db, { opened, kind, period, closed }),
    restated: restatedPlaces(changes, rows, laid.districts),
  };
}

function withChanges(closed: Partial<Measures>, changes: readonly Change[]): Partial<Measures> {
  const by = sumChanges(changes);
  return Object.fromEntries((Object.entries(closed) as [Measure, number][]).map(([measure, count]) => [measure, count + (by[measure] ?? 0)]));
}

async function gatherTargets(db: Db, { opened, kind, period, closed }: Pick<Gathered, 'opened' | 'kind' | 'period' | 'closed'>): Promise<ReportFigures['targets']> {
  const months = monthsOfYear(kind, period);
  const rows = closed.filter(({ month }) => months.includes(month));
  // What has happened needs every month since the year began; all else is known by the last one.
  const measures = totalOf(countClosed(rows.length === months.length ? rows : rows.slice(-1), noFilter, 'year'));
  const whole = rows.length === months.length;
  const targets = await targetsOf(db, opened.province.id, period);
  return keys.flatMap((key) => {
    const target = targets.find(({ indicator }) => indicator === key);
    const known = whole || indicators[key].of.every((measure) => countings[measure].over !== 'period');
    return target ? [{ key, target: target.value, reached: known ? worthOf(key, measures) : null }] : [];
  });
}

/** Figures that are one measure, by which a change of a place can be told. */
const plainKeys = keys.filter((key) => indicators[key].of.length === 1);

function restatedPlaces(changes: readonly (Change & { month: ClosedRow['month'] })[], rows: readonly ClosedRow[], districts: readonly DistrictFigures[]): RestatedPlace[] {
  return changes.flatMap(({ month, districtId, communeId, measure, by }) => {
    const key: IndicatorKey | undefined = plainKeys.find((each) => indicators[each].of[0] === measure);
    const district = districts.find(({ id }) => id === districtId);
    if (!key || !district) return [];
    const [whole] = rows.find((row) => row.month === month)?.figures ?? [];
    const closed = whole?.places.find((place) => place.districtId === districtId && place.communeId === communeId)?.measures[measure] ?? 0;
    const worth = (count: number) => worthOf(key, { [measure]: count }) ?? 0;
    return [{ month, district: district.name, commune: district.communes.find(({ id }) => id === communeId)?.name ?? '', key, closed: worth(closed), by: worth(by) }];
  });
}
