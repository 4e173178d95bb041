import { index, route } from '@remix-run/route-config';
import type { RouteConfig, RouteConfigEntry } from '@remix-run/route-config';

/** The addresses of the market. Every page stands twice: in Vietnamese, and under `/en` in English. */
const pages: [path: string, file: string][] = [
  ['', 'shop/home.tsx'],
  ['search', 'shop/search.tsx'],
  ['groups/:group', 'shop/group.tsx'],
  ['areas', 'shop/areas.tsx'],
  ['areas/:slug', 'shop/area.tsx'],
  ['p/:slug', 'shop/product.tsx'],
  ['sellers/:slug', 'shop/seller.tsx'],
  ['help/:topic', 'shop/help.tsx'],
  ['cart', 'shop/cart.tsx'],
  ['checkout', 'shop/checkout.tsx'],
  ['orders', 'shop/find-order.tsx'],
  ['orders/:key', 'shop/order.tsx'],
  ['sign-in', 'account/sign-in.tsx'],
  ['account', 'account/account.tsx'],
  ['seller', 'seller/home.tsx'],
  ['seller/products', 'seller/products.tsx'],
  ['seller/products/:id', 'seller/product.tsx'],
  ['seller/orders', 'seller/orders.tsx'],
  ['seller/orders/:id', 'seller/order.tsx'],
  ['admin', 'admin/home.tsx'],
  ['admin/reports/districts', 'admin/district-report.tsx'],
  ['dev/outbox', 'dev/outbox.tsx'],
  ['dev/ui', 'dev/ui.tsx'],
  ['*', 'shop/not-found.tsx'],
];

/** Addresses for programs, the same in every language. */
const resources: [path: string, file: string][] = [
  ['healthz', 'api/healthz.ts'],
  ['readyz', 'api/readyz.ts'],
  ['robots.txt', 'shop/robots.ts'],
  ['sitemap.xml', 'shop/sitemap.ts'],
  ['sitemaps/:part', 'shop/sitemap-part.ts'],
  ['preferences', 'shop/preferences.ts'],
  ['sign-out', 'account/sign-out.ts'],
  ['pictures/:key/:file', 'shop/picture.ts'],
  ['areas.json', 'shop/communes.ts'],
  ['admin/reports/districts.csv', 'admin/district-report-csv.ts'],
  ['api/v1/openapi.json', 'api/openapi.ts'],
  ['api/v1/products', 'api/products.ts'],
  ['api/v1/products/:slug', 'api/product.ts'],
  ['api/v1/reports/districts', 'api/district-report.ts'],
  ['api/*', 'api/not-found.ts'],
];

function page(prefix: '' | 'en', path: string, file: string): RouteConfigEntry {
  const address = [prefix, path].filter(Boolean).join('/');
  const id = `${prefix || 'vi'}:${file}`;
  return address === '' ? index(`routes/${file}`, { id }) : route(address, `routes/${file}`, { id });
}

export default [
  ...pages.flatMap(([path, file]) => [page('', path, file), page('en', path, file)]),
  ...resources.map(([path, file]) => route(path, `routes/${file}`)),
] satisfies RouteConfig;
