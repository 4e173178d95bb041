import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { listProductAddresses } from '#app/modules/catalog/list-product-addresses.server.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { sitemap } from '#app/platform/http/sitemap.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localPath } from '#app/shared/locale.ts';

/** `pages.xml`: what the shop front always has; `products-1.xml` …: the products on sale. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const entry = (path: string, changed?: Date) => ({
    vi: app.settings.publicUrl + path,
    en: app.settings.publicUrl + localPath(path, 'en'),
    ...(changed && { changed }),
  });
  if (params.part === 'pages.xml') {
    const districts = await listFormerDistricts(app.db, app.settings.homeProvince, vietnamDay(app.clock.now()));
    const areas = districts.flatMap((district) => [district, ...district.communes]).map(({ slug }) => `/areas/${slug}`);
    return sitemap(['/', '/search', '/areas', ...ocopGroups.map(({ key }) => `/groups/${key}`), ...areas].map((path) => entry(path)));
  }
  const part = Number(/^products-(\d{1,6})\.xml$/.exec(params.part ?? '')?.[1] ?? 0);
  const products = part > 0 ? await listProductAddresses(app, part) : [];
  if (products.length === 0) throw new Response(null, { status: 404 });
  return sitemap(products.map(({ slug, updatedAt }) => entry(`/p/${slug}`, updatedAt)));
}
