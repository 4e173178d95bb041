import { vietnamDay } from '#app/shared/dates.ts';
import type { ReportApp, ReportScope } from '../report-scope.ts';
import { openKept } from './open-report.server.ts';

/** The unit that a place of a report is (`places.ts`); of null the one area that is seen. Null where the reader sees no such place, or several areas. */
export async function findPlaceId({ db, clock, kept }: ReportApp, { scope, place }: { scope: ReportScope; place: string | null }): Promise<string | null> {
  const today = vietnamDay(clock.now());
  const { province, areas, districts } = await openKept({ db, kept }, scope, today);
  const communes = districts.flatMap((district) => district.communes);
  if (place !== null) return districts.find(({ key, whole }) => whole && key === place)?.id ?? communes.find(({ code }) => code === place)?.id ?? null;
  if (areas.length === 0) return province.id;
  const whole = districts.filter((district) => district.whole);
  if (areas.length > 1) return null;
  return whole.length === 1 ? (whole[0]?.id ?? null) : communes.length === 1 ? (communes[0]?.id ?? null) : null;
}
