import { knownDistricts } from './internal/known-districts.server.ts';
import type { AreaWithGoods, DistrictWithGoods } from './area-with-goods.ts';
import { emptyQuery } from './search-query.ts';
import type { SearchApp } from './search-products.server.ts';

/** The former districts of the home province with their communes of today, and how many goods each sells. */
export async function listAreasWithGoods(app: SearchApp & { settings: { homeProvince: string } }): Promise<DistrictWithGoods[]> {
  const [districts, { facets }] = await Promise.all([
    knownDistricts(app),
    app.search.search({ ...emptyQuery, perPage: 1 }, []),
  ]);
  const commune = ({ code, slug, fullName }: { code: string; slug: string; fullName: string }): AreaWithGoods => ({
    slug,
    fullName,
    goods: facets.commune[code] ?? 0,
  });
  return districts.map(({ key, slug, fullName, communes }) => ({ key, slug, fullName, goods: facets.district[key] ?? 0, communes: communes.map(commune) }));
}
