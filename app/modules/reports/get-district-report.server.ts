import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { districtReport, districtRow } from './district-report.ts';
import type { DistrictReport } from './district-report.ts';
import { noFigures } from './figures.ts';
import type { Figures } from './figures.ts';
import { countListings } from './internal/count-listings.server.ts';
import type { CountedListings } from './internal/count-listings.server.ts';
import { countOrders, countSellers } from './internal/count-orders.server.ts';
import type { CountedOrders, CountedSellers } from './internal/count-orders.server.ts';
import { openReport } from './internal/open-report.server.ts';
import type { OpenReport } from './internal/open-report.server.ts';
import { instantsOf } from './period.ts';
import type { Period } from './period.ts';
import type { ReportScope } from './report-scope.ts';

type Wanted = { scope: ReportScope; period: Period };

/**
 * The figures of every former district of a province, also of those where nothing happened, with its communes below it; to who sees a part of the
 * province, of that part alone: a district with some of its communes is the sum of these.
 */
export async function getDistrictReport({ db, clock }: { db: Database; clock: Clock }, { scope, period }: Wanted): Promise<DistrictReport> {
  const computedAt = clock.now();
  const today = vietnamDay(computedAt);
  const { province, areas, districts, districtIds, sees } = await openReport(db, scope, today);
  const span = instantsOf(period);
  const [orders, sellers, listings] = await Promise.all([countOrders(db, span, districtIds), countSellers(db, span, districtIds), countListings(db, districtIds)]);
  const counted = gather([...orders, ...sellers, ...listings].filter(sees));
  const named = await nameCommunes(db, districts, counted);
  const rows = districts.flatMap(({ id, key, fullName, communes, whole }) => {
    const here = counted.get(id) ?? new Map<string, Figures>();
    // An order keeps the commune of its day, which a reform may have closed or given to another former district since.
    const past = [...here.keys()].filter((communeId) => !communes.some((commune) => commune.id === communeId));
    const row = ({ id: communeId, code, fullName: name, closed }: NamedCommune) => ({ id: communeId, code, name, closed, figures: here.get(communeId) ?? noFigures });
    const shown = [...communes.map((commune) => commune.id), ...past].map((communeId) => row(named(communeId)));
    return whole || shown.length > 0 ? [districtRow({ id, key, name: fullName, whole, communes: shown })] : [];
  });
  return districtReport({ province: province.name, areas, period, computedAt, districts: rows });
}

type Gathered = Map<string, Map<string, Figures>>;

/** What was counted, by former district and commune. */
function gather(counted: (CountedOrders | CountedSellers | CountedListings)[]): Gathered {
  const byDistrict: Gathered = new Map();
  for (const { districtId, communeId, counts } of counted) {
    const district = byDistrict.get(districtId) ?? new Map<string, Figures>();
    byDistrict.set(districtId, district.set(communeId, { ...(district.get(communeId) ?? noFigures), ...counts }));
  }
  return byDistrict;
}

type NamedCommune = { id: string; code: string; fullName: string; closed: boolean };

async function nameCommunes(db: Database, districts: OpenReport['districts'], counted: Gathered): Promise<(id: string) => NamedCommune> {
  const names = new Map<string, NamedCommune>();
  for (const { id, code, fullName } of districts.flatMap(({ communes }) => communes)) names.set(id, { id, code, fullName, closed: false });
  const unnamed = [...counted.values()].flatMap((here) => [...here.keys()]).filter((id) => !names.has(id));
  for (const { id, code, fullName } of (await listCommunesById(db, unnamed)).values()) names.set(id, { id, code, fullName, closed: true });
  return (id) => names.get(id) ?? { id, code: id, fullName: id, closed: true };
}
