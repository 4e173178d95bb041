import { getProvinceMap } from '#app/modules/areas/get-province-map.server.ts';
import type { ProvinceMap } from '#app/modules/areas/map-shapes.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { FigureReport } from './figure-report.ts';
import { getFigures } from './get-figures.server.ts';
import { worthOf } from './indicators.ts';
import { openKept } from './internal/open-report.server.ts';
import { classAt, classesOf } from './map-classes.ts';
import type { MapClass } from './map-classes.ts';
import type { MapLevel, MapQuery } from './map-query.ts';
import { noFilter } from './measures.ts';
import type { Period } from './period.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';

/** `class` is its place among the classes, -1 where there is nothing, or nothing is known. */
export type MapRow = { id: string; name: string; /** Of a commune: its former district. */ within: string | null; value: number | null; class: number };
export type AreaMap = {
  province: string;
  /** The names of what is seen; none for the whole province. */
  seen: string[];
  by: MapLevel;
  period: Period;
  standing: FigureReport['standing'];
  closedAt: Date | null;
  computedAt: Date;
  classes: MapClass[];
  /** The greatest first. */
  rows: MapRow[];
  total: number | null;
  /** The names of those that are in force and have no shape. */
  undrawn: string[];
  map: Pick<ProvinceMap, 'kind' | 'width' | 'height'> & { shapes: ProvinceMap['communes']; /** Paths of the former districts' borders. */ outlines: string[] };
};

/**
 * One figure of all areas of a province, in classes and with the shapes to draw it: those of `getFigures`. Who sees a part of the province sees it by
 * commune: a former district is not painted by the sum of some of its communes.
 */
export async function getAreaMap(app: ReportApp, { scope, period, figure, by: asked, asToday }: MapQuery & { scope: ReportScope; period: Period; asToday: boolean }): Promise<AreaMap> {
  const today = vietnamDay(app.clock.now());
  const { province } = await openKept(app, scope, today);
  const [report, { kind, width, height, communes, districts }] = await Promise.all([getFigures(app, { scope, indicators: [figure], period, filter: noFilter, asToday }), app.kept(['map', province.code, today], () => getProvinceMap(app.db, province, today))]);
  const by = report.areas.length > 0 ? 'commune' : asked;
  const areas =
    by === 'district'
      ? report.districts.map(({ id, name, now }) => ({ id, name, closed: false, within: null, value: worthOf(figure, now) }))
      : report.districts.flatMap((district) => district.communes.map(({ id, name, closed, now }) => ({ id, name, closed, within: district.name, value: worthOf(figure, now) })));
  const classes = classesOf(areas.flatMap(({ value }) => value ?? []));
  const shapes = by === 'district' ? districts : communes;
  const drawn = new Set(shapes.map(({ id }) => id));
  return {
    province: report.province,
    seen: report.areas,
    by,
    period,
    standing: report.standing,
    closedAt: report.closedAt,
    computedAt: report.computedAt,
    classes,
    rows: areas.map(({ id, name, within, value }) => ({ id, name, within, value, class: value === null ? -1 : classAt(classes, value) })).sort((a, b) => (b.value ?? -1) - (a.value ?? -1)),
    undrawn: areas.filter(({ id, closed }) => !closed && !drawn.has(id)).map(({ name }) => name),
    total: worthOf(figure, report.total.now),
    map: { kind, width, height, shapes, outlines: districts.map(({ path }) => path) },
  };
}
