import type { FigureReport } from '../figure-report.ts';
import { worthOf } from '../indicators.ts';
import type { Measures } from '../measures.ts';
import { hideSmall } from './hide-small.ts';
import type { Behind, Branch } from './hide-small.ts';
import { publicIndicators } from './public-month.ts';
import type { PublicFigures, PublicMonth } from './public-month.ts';

type Counted = Partial<Measures>;
/** The largest household's money of each commune: by former district and commune. */
export type Largest = ReadonlyMap<string, number>;
export const placeOf = (districtId: string, communeId: string) => `${districtId} ${communeId}`;

/** Who is behind a commune's figures: who sold, and, where it is known, which shops have something on sale. */
function behind({ sold = 0, shops, emptyShops, value = 0 }: Counted, largest: number, countsShops: boolean): Behind {
  const filled = (shops ?? 0) - (emptyShops ?? 0);
  return { households: countsShops ? [sold, filled] : [sold], money: value, largest };
}

const told = (counted: Counted): PublicFigures => Object.fromEntries(publicIndicators.map((key) => [key, worthOf(key, counted)])) as PublicFigures;

/** What everybody may see of a report of a month. */
export function toPublicMonth({ province, districts, total }: FigureReport, largest: Largest): PublicMonth {
  const countsShops = total.now.shops !== undefined && total.now.emptyShops !== undefined;
  const leafId = (districtId: string, communeId: string) => placeOf(districtId, communeId);
  const branches: Branch[] = districts.map(({ id, communes }) => ({
    id,
    leaves: communes.map((commune) => {
      const place = leafId(id, commune.id);
      return { id: place, behind: behind(commune.now, largest.get(place) ?? 0, countsShops) };
    }),
  }));
  const shown = hideSmall(branches);
  return {
    province: { name: province, figures: shown.whole ? told(total.now) : null },
    districts: districts.map(({ id, key, name, now, communes }) => ({
      key,
      name,
      figures: shown.branches.has(id) ? told(now) : null,
      communes: communes.map((commune) => ({ code: commune.code, name: commune.name, figures: shown.leaves.has(leafId(id, commune.id)) ? told(commune.now) : null })),
    })),
  };
}
