import type { Area } from '#app/modules/areas/area.ts';
import { getArea } from '#app/modules/areas/get-area.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { AreaWithGoods } from './area-with-goods.ts';
import { getGoodsList } from './get-goods-list.server.ts';
import type { GoodsList } from './goods-list.ts';
import { emptyQuery } from './search-query.ts';
import type { SearchApp } from './search-products.server.ts';

type Name = { slug: string; fullName: string };
/** `district` is the main former district of a commune; `communes` are those of a former district. */
export type AreaPageWithGoods = { area: Name; province: Name; district: Name | null; communes: AreaWithGoods[]; list: GoodsList };
type ListApp = SearchApp & { settings: { homeProvince: string } };

/**
 * The page of a commune or former district of the home province: 404 for any other. The slug of a commune that a reform
 * closed leads to what it became: compare the slug of the answer.
 */
export async function getAreaWithGoods(app: ListApp, { slug, params, locale }: { slug: string; params: URLSearchParams; locale: Locale }): Promise<AreaPageWithGoods> {
  const found = await getArea(app.db, slug, vietnamDay(app.clock.now()));
  const province = found.kind === 'commune' ? found.commune.province : found.province;
  if (province.code !== app.settings.homeProvince) throw new Response(null, { status: 404 });
  if (found.kind === 'commune') {
    const { commune } = found;
    const list = await getGoodsList(app, { path: `/areas/${commune.slug}`, params, locale, fixed: { commune: commune.code } });
    return { area: nameOf(commune), province: nameOf(province), district: nameOf(commune.formerDistrict), communes: [], list };
  }
  const { district, communes } = found;
  const [list, { facets }] = await Promise.all([
    getGoodsList(app, { path: `/areas/${district.slug}`, params, locale, fixed: { district: district.key } }),
    app.search.search({ ...emptyQuery, districts: [district.key], perPage: 1 }, []),
  ]);
  const withGoods = communes.map((commune) => ({ ...nameOf(commune), goods: facets.commune[commune.code] ?? 0 }));
  return { area: nameOf(district), province: nameOf(province), district: null, communes: withGoods, list };
}

function nameOf({ slug, fullName }: Area): Name {
  return { slug, fullName };
}
