import type { FormerDistrictWithCommunes } from '#app/modules/areas/list-former-districts.server.ts';
import { localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Suggestion } from '#app/shared/suggestions.ts';
import { compareVietnamese } from '#app/shared/text.ts';
import { bestFits, fitName, nameWords } from './name-fit.ts';
import type { NameWord } from './name-fit.ts';

/** A place that may be suggested. `value` is its code or key in the facets. */
export type KnownPlaceName = { value: string; slug: string; fullName: string; note: string | null; words: NameWord[]; level: number };

/** The communes and former districts of the home province. The note of a commune is its former district: many communes bear names of others. */
export function placeNames(districts: readonly FormerDistrictWithCommunes[]): KnownPlaceName[] {
  const named = ({ slug, fullName, kind }: { slug: string; fullName: string; kind: string }) => ({ slug, fullName, words: nameWords(fullName), level: nameWords(kind).length });
  return districts.flatMap((district) => [
    { ...named(district), value: district.key, note: null },
    ...district.communes.map((commune) => ({ ...named(commune), value: commune.code, note: district.fullName })),
  ]);
}

/** How people shorten what kind of place it is. */
const shortKinds: Record<string, string> = { tp: 'thanh pho', tx: 'thi xa', tt: 'thi tran', p: 'phuong', h: 'huyen', x: 'xa' };

/** The places that somebody may mean, those with most goods first. `goods` is how many goods come from each. */
export function suggestPlaces(places: readonly KnownPlaceName[], typed: readonly NameWord[], goods: Record<string, number>, locale: Locale): Suggestion[] {
  const [first, ...others] = typed;
  const kind = first && others.length > 0 ? shortKinds[first.folded] : undefined;
  const wanted = kind ? [...nameWords(kind), ...others] : typed;
  const fitting = places.map((named) => ({ named, fit: fitName(named.words, wanted, named.level) }));
  const before = (a: KnownPlaceName, b: KnownPlaceName) => (goods[b.value] ?? 0) - (goods[a.value] ?? 0) || compareVietnamese(a.fullName, b.fullName);
  return bestFits(fitting, wanted, before).map(({ slug, fullName, note }) => ({
    k: 'place',
    t: fullName,
    u: localPath(`/areas/${slug}`, locale),
    ...(note && { n: note }),
  }));
}
