import { vietnamDay } from '#app/shared/dates.ts';
import { indicatorsFor } from './indicators.ts';
import type { SeenBy } from './indicators/indicator.ts';
import { findPlaceId } from './internal/find-place-id.server.ts';
import { openKept } from './internal/open-report.server.ts';
import { listTargets } from './list-targets.server.ts';
import type { Place } from './places.ts';
import type { ReportApp, ReportScope } from './report-scope.ts';
import { targetIndicators } from './targets.ts';

/** The targets of a year for a place, and the places that can be chosen. `single` is false where the reader looks after several places and has chosen none. 404 for a place that is not seen. */
export async function getTargetPage(app: ReportApp, { scope, reader, year, place }: { scope: ReportScope; reader: SeenBy; year: number; place: string | null }) {
  const today = vietnamDay(app.clock.now());
  const { province, areas, districts } = await openKept(app, scope, today);
  const places = districts.flatMap(({ id, key, fullName, whole, communes }): Place[] => [
    ...(whole ? [{ key, id, name: fullName, level: 'district' as const }] : []),
    ...communes.map((commune) => ({ key: commune.code, id: commune.id, name: commune.fullName, level: 'commune' as const })),
  ]);
  const chosen = places.find(({ key }) => key === place) ?? null;
  if (place !== null && !chosen) throw new Response(null, { status: 404 });
  const seen = indicatorsFor(reader);
  const shown = targetIndicators.filter((key) => seen.includes(key));
  const single = (await findPlaceId(app, { scope, place })) !== null;
  return { province: province.name, names: areas, year, places, place: chosen, single, shown, targets: await listTargets(app, { scope, indicators: shown, year, place }) };
}
