import { sellerKinds } from '#app/modules/sellers/seller.ts';
import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { sellerStages } from './stages.ts';

/** Of whom: households of the department's list of a year, subjects of the OCOP register, all sellers, or those of a kind. */
export const funnelWhos = ['register', 'ocop', 'all', ...sellerKinds] as const;
export type FunnelWho = (typeof funnelWhos)[number];

export type FunnelStageKey = 'register' | 'subjects' | 'starred' | (typeof sellerStages)[number];

/** The steps of a funnel in their order; each is at most the one before. */
export function funnelStages(who: FunnelWho): readonly FunnelStageKey[] {
  if (who === 'register') return ['register', ...sellerStages];
  return who === 'ocop' ? ['subjects', 'registered', 'starred', 'sold', 'sold_again'] : sellerStages;
}

/** `year`: of the list of households, null = the newest. `until`: the last day that counts, null = up to now. `place`: a former district's key or a commune's code. */
export type FunnelQuery = { who: FunnelWho | null; year: number | null; until: VietnamDay | null; place: string | null };

/** What an address asks for; what it says of nothing that there is counts as not said. `wrongDay` = as it was typed, where it is no day. */
export function parseFunnelQuery(params: URLSearchParams, today: VietnamDay): { query: FunnelQuery; wrongDay: string | null } {
  const typed = params.get('until') ?? '';
  const until = parseVietnamDay(typed);
  const year = /^\d{4}$/.test(params.get('year') ?? '') ? Number(params.get('year')) : null;
  const query = { who: funnelWhos.find((each) => each === params.get('who')) ?? null, year, until: until && until < today ? until : null, place: params.get('place') || null };
  return { query, wrongDay: typed !== '' && until === null ? typed : null };
}

export type FunnelCounts = Partial<Record<FunnelStageKey | 'trained', number>>;
export type FunnelCommune = { id: string; code: string; name: string; /** Closed, and split among several. */ closed: boolean; counts: FunnelCounts };
/** `whole`: of a reader who sees all of it. */
export type FunnelDistrict = { id: string; key: string; name: string; whole: boolean; counts: FunnelCounts; communes: FunnelCommune[] };

export type Funnel = {
  province: string;
  /** None for the whole province. */
  areas: string[];
  computedAt: Date;
  /** Whether the stages were counted yet. */
  built: boolean;
  who: FunnelWho;
  /** The years of which there is a list, the newest first, and the one that is shown. */
  years: number[];
  year: number | null;
  until: VietnamDay;
  stages: readonly FunnelStageKey[];
  total: FunnelCounts;
  districts: FunnelDistrict[];
  /** Households that came without being in the list. */
  beyond: { registered: number; sold: number } | null;
};

export function addCounts(all: readonly FunnelCounts[]): FunnelCounts {
  const sum: FunnelCounts = {};
  for (const counts of all) for (const [stage, count] of Object.entries(counts) as [keyof FunnelCounts, number][]) sum[stage] = (sum[stage] ?? 0) + count;
  return sum;
}

/** A funnel cut to one of its places: a former district that is seen as a whole, or a commune. The whole funnel where there is no such place. */
export function cutFunnel<F extends Pick<Funnel, 'districts' | 'total'>>(funnel: F, place: string | null): F & { place: string | null } {
  const within = funnel.districts.flatMap((district): FunnelDistrict[] => {
    if (district.whole && district.key === place) return [district];
    const communes = district.communes.filter(({ code, closed }) => code === place && !closed);
    return communes.length > 0 ? [{ ...district, whole: false, communes, counts: addCounts(communes.map(({ counts }) => counts)) }] : [];
  });
  return within.length === 0 ? { ...funnel, place: null } : { ...funnel, place, districts: within, total: addCounts(within.map(({ counts }) => counts)) };
}
