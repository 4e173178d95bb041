import { ocopGroups } from '#app/modules/ocop/groups.ts';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, dayOfUtcMidnight, firstDayOfMonth, lastDayOfMonth, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import type { OcopStanding } from '../documents/report-content.ts';
import { soon } from './level-counting.server.ts';

/** The register as it was kept with a closed month; with its products where they are asked for, in the order of groups, stars and names. */
export async function gatherOcop(db: Db, { provinceCode, month, products: wanted }: { provinceCode: string; month: VietnamMonth; products: boolean }): Promise<OcopStanding> {
  const rows = await db.closedOcop.findMany({ where: { provinceCode, month: utcMidnight(firstDayOfMonth(month)) }, orderBy: { entryKey: 'asc' } });
  const day = lastDayOfMonth(month);
  const entries = rows.map(({ provinceCode: _, month: __, issuedOn, endsOn, groupKey, subjectKind, ...row }) => ({
    ...row, groupKey: groupKey as OcopGroupKey, subjectKind: subjectKind as SellerKind | null, issuedOn: dayOfUtcMidnight(issuedOn), endsOn: dayOfUtcMidnight(endsOn),
  }));
  const starred = (of: typeof entries, stars: number) => of.filter((entry) => entry.stars === stars).length;
  const groups = ocopGroups.flatMap(({ key }) => {
    const of = entries.filter(({ groupKey }) => groupKey === key);
    if (of.length === 0) return [];
    return [{ key, byStars: { 3: starred(of, 3), 4: starred(of, 4), 5: starred(of, 5) }, onSale: of.filter(({ onSale }) => onSale).length, ending: of.filter(({ endsOn }) => endsOn <= addDays(day, soon)).length }];
  });
  // One who holds several products counts once: its name in its commune.
  const subjects = Map.groupBy(entries, ({ subject, commune }) => `${subject.toLowerCase()} ${commune}`);
  const kinds = ([...sellerKinds, null] as const).flatMap((key) => {
    const of = [...subjects.values()].filter((held) => (held.find(({ subjectKind }) => subjectKind !== null)?.subjectKind ?? null) === key);
    return of.length === 0 ? [] : [{ key, subjects: of.length, products: of.flat().length }];
  });
  const place = new Map<string, number>(ocopGroups.map(({ key }, at) => [key, at]));
  const inOrder = entries.toSorted((a, b) => (place.get(a.groupKey) ?? 0) - (place.get(b.groupKey) ?? 0) || b.stars - a.stars || compareVietnamese(a.name, b.name));
  return { day, groups, kinds, subjects: subjects.size, products: wanted ? inOrder.map(({ entryKey: _, subjectKind: __, ...product }) => product) : [] };
}
