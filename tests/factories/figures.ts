import type { AppContext } from '#app/app-context.server.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import type { Compared } from '#app/modules/reports/figure-report.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { mainIndicators, worthOf } from '#app/modules/reports/indicators.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import type { Period } from '#app/modules/reports/period.ts';
import type { ReportScope } from '#app/modules/reports/report-scope.ts';

type App = Pick<AppContext, 'db' | 'clock' | 'kept'>;
export type MainFigures = Record<(typeof mainIndicators)[number], number>;

/** Reckons all figures anew out of what is there now. */
export async function reckonFigures(app: App): Promise<void> {
  await app.db.countingState.deleteMany();
  await buildFigures(app);
}

/** The worths of the main figures; one that is not known is -1, so that it is no count of anything. */
export function mainFigures({ now }: Pick<Compared, 'now'>): MainFigures {
  return Object.fromEntries(mainIndicators.map((key) => [key, worthOf(key, now) ?? -1])) as MainFigures;
}

export function sumFigures(rows: readonly MainFigures[]): MainFigures {
  return Object.fromEntries(mainIndicators.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])) as MainFigures;
}

/** The table by former district, of figures that are reckoned anew. */
export async function reckonedReport(app: App, { scope, period }: { scope: ReportScope; period: Period }) {
  await reckonFigures(app);
  const report = await getFigures(app, { scope, indicators: mainIndicators, period, filter: noFilter });
  const districts = report.districts.map((district) => ({ ...district, figures: mainFigures(district), communes: district.communes.map((commune) => ({ ...commune, figures: mainFigures(commune) })) }));
  return { report, districts, total: mainFigures(report.total), province: report.province };
}
