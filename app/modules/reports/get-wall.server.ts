import { getProvinceMap } from '#app/modules/areas/get-province-map.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { keepNothing } from '#app/platform/kept.ts';
import { addDays, firstDayOfMonth, monthOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { yearBefore } from './compared-period.ts';
import { getFigures } from './get-figures.server.ts';
import type { FigureReport } from './figure-report.ts';
import { countDays } from './internal/count-days.server.ts';
import { openReport } from './internal/open-report.server.ts';
import { countOrdered, listLatest } from './internal/read-wall-orders.server.ts';
import { classAt, classesOf } from './map-classes.ts';
import { noFilter } from './measures.ts';
import type { Ordered, Wall } from './wall.ts';

const daysShown = 30;
const latestShown = 7;
/** The newest orders are looked for among those of so many days. */
const latestDays = 7;
const week = 7 * 86_400_000;

/** What stands on the wall of a province. 404 for a scope that is not a whole province. */
export async function getWall({ db, clock }: { db: Database; clock: Clock }, { areaId }: { areaId: string }): Promise<Wall> {
  const now = clock.now();
  const today = vietnamDay(now);
  const scope = { areas: [{ id: areaId }] };
  const opened = await openReport(db, scope, today);
  if (opened.areas.length > 0) throw new Response('The wall is of a province', { status: 404 });
  const { districtIds, province } = opened;
  const begin = startOfVietnamDay(today);
  const period = { from: firstDayOfMonth(monthOf(today)), to: today };
  const days = { from: addDays(today, 1 - daysShown), to: today };
  const [ordered, weekBefore, latest, figures, series, pastSeries, map] = await Promise.all([
    countOrdered(db, { districtIds, begin, end: now }),
    countOrdered(db, { districtIds, begin: new Date(begin.getTime() - week), end: new Date(now.getTime() - week) }),
    listLatest(db, { districtIds, begin: startOfVietnamDay(addDays(today, -latestDays)), end: now, most: latestShown }),
    getFigures({ db, clock, kept: keepNothing }, { scope, indicators: ['transactions', 'value'], period, filter: noFilter, compared: true }),
    countDays(db, { districtIds, period: days }),
    countDays(db, { districtIds, period: yearBefore(days) }),
    getProvinceMap(db, province, today),
  ]);
  const dayOf = (day: VietnamDay) => ({ day, now: series.get(day) ?? 0, before: pastSeries.get(yearBefore({ from: day, to: day }).from) ?? 0 });
  return {
    province: province.name,
    at: now.toISOString(),
    today: ordered,
    weekBefore,
    month: { period, ...monthOrdered(figures) },
    days: Array.from({ length: daysShown }, (_, at) => dayOf(addDays(days.from, at))),
    ...placesOf(figures),
    map: { width: map.width, height: map.height, shapes: map.districts },
    latest,
  };
}

function monthOrdered({ total }: FigureReport): Pick<Wall['month'], 'now' | 'yearBefore'> {
  const ordered = ({ transactions = 0, value = 0 }: { transactions?: number; value?: number }): Ordered => ({ orders: transactions, value });
  return { now: ordered(total.now), yearBefore: total.yearBefore && ordered(total.yearBefore) };
}

function placesOf({ districts }: FigureReport): Pick<Wall, 'places' | 'classes'> {
  const classes = classesOf(districts.map(({ now }) => now.transactions ?? 0));
  const places = districts.map(({ id, name, now: { transactions: orders = 0 }, before }) => ({ id, name, orders, before: before?.transactions ?? 0, class: classAt(classes, orders) }));
  return { classes, places: places.sort((a, b) => b.orders - a.orders) };
}
