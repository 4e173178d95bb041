import { index, route } from '@remix-run/route-config';
import type { RouteConfig, RouteConfigEntry } from '@remix-run/route-config';
import type { Ability } from './modules/identity/abilities.ts';

/**
 * For whom an address is there: an ability of app/modules/identity/abilities.ts, or one of these. `any_officer` = whoever decides about others;
 * `program` = a key for other systems.
 */
export type Audience = Ability | 'any_officer' | 'everybody' | 'signed_in' | 'demonstration' | 'program';

/** The addresses of the market, and for whom. Every page stands twice: in Vietnamese, and under `/en` in English. */
export const pages: [path: string, file: string, audience: Audience][] = [
  ['', 'shop/home.tsx', 'everybody'],
  ['search', 'shop/search.tsx', 'everybody'],
  ['groups/:group', 'shop/group.tsx', 'everybody'],
  ['areas', 'shop/areas.tsx', 'everybody'],
  ['areas/:slug', 'shop/area.tsx', 'everybody'],
  ['p/:slug', 'shop/product.tsx', 'everybody'],
  ['sellers/:slug', 'shop/seller.tsx', 'everybody'],
  ['help/:topic', 'shop/help.tsx', 'everybody'],
  ['lots/:code', 'shop/lot.tsx', 'everybody'],
  ['cart', 'shop/cart.tsx', 'everybody'],
  ['checkout', 'shop/checkout.tsx', 'everybody'],
  ['orders', 'shop/find-order.tsx', 'everybody'],
  ['orders/:key', 'shop/order.tsx', 'everybody'],
  ['sell', 'sell/start.tsx', 'everybody'],
  ['sell/shop', 'sell/shop.tsx', 'signed_in'],
  ['sell/goods', 'sell/goods.tsx', 'signed_in'],
  ['sell/bank', 'sell/bank.tsx', 'signed_in'],
  ['sign-in', 'account/sign-in.tsx', 'everybody'],
  ['sign-in/code', 'account/sign-in-code.tsx', 'everybody'],
  ['account', 'account/account.tsx', 'signed_in'],
  ['account/password', 'account/set-password.tsx', 'signed_in'],
  ['account/sessions', 'account/sessions.tsx', 'signed_in'],
  ['account/second-factor', 'account/second-factor.tsx', 'signed_in'],
  ['account/record', 'account/record.tsx', 'signed_in'],
  ['seller', 'seller/home.tsx', 'manage_goods'],
  ['seller/products', 'seller/products.tsx', 'manage_goods'],
  ['seller/products/new', 'seller/quick-product.tsx', 'manage_goods'],
  ['seller/products/:id', 'seller/product.tsx', 'manage_goods'],
  ['seller/products/bulk', 'seller/bulk.tsx', 'manage_goods'],
  ['seller/import', 'seller/import.tsx', 'manage_goods'],
  ['seller/import/:id', 'seller/import-run.tsx', 'manage_goods'],
  ['seller/products/:id/history', 'seller/product-history.tsx', 'manage_goods'],
  ['seller/checklist', 'seller/checklist.tsx', 'dress_shop'],
  ['seller/bank', 'seller/bank.tsx', 'run_shop'],
  ['seller/shop', 'seller/shop.tsx', 'dress_shop'],
  ['seller/products/:id/papers', 'seller/papers.tsx', 'manage_goods'],
  ['seller/products/:id/claim', 'seller/claim.tsx', 'manage_goods'],
  ['seller/orders', 'seller/orders.tsx', 'handle_orders'],
  ['seller/orders/:id', 'seller/order.tsx', 'handle_orders'],
  ['seller/lots', 'seller/lots.tsx', 'manage_goods'],
  ['seller/lots/:id', 'seller/lot.tsx', 'manage_goods'],
  ['seller/lots/:id/labels', 'seller/lot-labels.tsx', 'manage_goods'],
  ['seller/helpers', 'seller/helpers.tsx', 'run_shop'],
  ['seller/members', 'seller/members.tsx', 'run_shop'],
  ['seller/record', 'seller/record.tsx', 'run_shop'],
  ['seller/staff', 'seller/staff.tsx', 'run_shop'],
  ['team', 'team/home.tsx', 'assist_households'],
  ['team/households/new', 'team/new-household.tsx', 'assist_households'],
  ['team/households/:id', 'team/household.tsx', 'assist_households'],
  ['team/consent-paper', 'team/consent-paper.tsx', 'assist_households'],
  ['admin', 'admin/home.tsx', 'any_officer'],
  ['admin/reports/districts', 'admin/district-report.tsx', 'see_figures'],
  ['admin/audit', 'admin/audit.tsx', 'read_audit'],
  ['admin/people', 'admin/people.tsx', 'grant_roles'],
  ['admin/people/:id', 'admin/person.tsx', 'grant_roles'],
  ['admin/consents', 'admin/consents.tsx', 'check_sellers'],
  ['admin/recalls', 'admin/recalls.tsx', 'take_down_listings'],
  ['admin/sellers', 'admin/sellers.tsx', 'check_sellers'],
  ['admin/sellers/:id', 'admin/seller.tsx', 'check_sellers'],
  ['admin/listings', 'admin/listings.tsx', 'review_listings'],
  ['admin/listings/:versionId', 'admin/listing.tsx', 'review_listings'],
  ['admin/takedowns', 'admin/takedowns.tsx', 'take_down_listings'],
  ['admin/papers', 'admin/papers.tsx', 'check_papers'],
  ['admin/claims', 'admin/claims.tsx', 'keep_register'],
  ['admin/claims/:id', 'admin/claim.tsx', 'keep_register'],
  ['admin/register', 'admin/register.tsx', 'keep_register'],
  ['admin/register/entry', 'admin/register-entry.tsx', 'keep_register'],
  ['admin/register/versions', 'admin/register-versions.tsx', 'keep_register'],
  ['admin/register/import', 'admin/register-import.tsx', 'keep_register'],
  ['admin/register/import/:id', 'admin/register-import-run.tsx', 'keep_register'],
  ['admin/settings', 'admin/settings.tsx', 'change_settings'],
  ['admin/settings/papers', 'admin/paper-rules.tsx', 'change_settings'],
  ['admin/settings/listings', 'admin/listing-settings.tsx', 'change_settings'],
  ['admin/settings/checklist', 'admin/checklist.tsx', 'change_settings'],
  ['dev/outbox', 'dev/outbox.tsx', 'demonstration'],
  ['dev/ui', 'dev/ui.tsx', 'demonstration'],
  ['*', 'shop/not-found.tsx', 'everybody'],
];

/** Addresses for programs, the same in every language. */
export const resources: [path: string, file: string, audience: Audience][] = [
  ['healthz', 'api/healthz.ts', 'everybody'],
  ['readyz', 'api/readyz.ts', 'everybody'],
  ['robots.txt', 'shop/robots.ts', 'everybody'],
  ['sitemap.xml', 'shop/sitemap.ts', 'everybody'],
  ['sitemaps/:part', 'shop/sitemap-part.ts', 'everybody'],
  ['sell/draft', 'sell/draft.ts', 'signed_in'],
  ['preferences', 'shop/preferences.ts', 'everybody'],
  ['account/shop', 'account/shop.ts', 'signed_in'],
  ['sign-in/openid', 'account/openid.ts', 'everybody'],
  ['sign-in/openid/back', 'account/openid-back.ts', 'everybody'],
  ['sign-out', 'account/sign-out.ts', 'everybody'],
  ['seller/uploads/:id', 'seller/upload.ts', 'manage_goods'],
  ['seller/listing-intake', 'seller/listing-intake.ts', 'manage_goods'],
  ['seller/products/file', 'seller/products-file.ts', 'manage_goods'],
  ['seller/import/template', 'seller/import-template.ts', 'manage_goods'],
  ['seller/import/:id/mend', 'seller/import-mend.ts', 'manage_goods'],
  ['pictures/:key/:file', 'shop/picture.ts', 'everybody'],
  ['areas.json', 'shop/communes.ts', 'everybody'],
  ['consents/:id/paper', 'team/consent-scan.ts', 'signed_in'],
  ['files/:file', 'files/scan.ts', 'everybody'],
  ['admin/register/file', 'admin/register-file.ts', 'keep_register'],
  ['admin/register/template', 'admin/register-template.ts', 'keep_register'],
  ['admin/register/import/:id/mend', 'admin/register-import-mend.ts', 'keep_register'],
  ['admin/reports/districts.csv', 'admin/district-report-csv.ts', 'see_figures'],
  ['api/v1/openapi.json', 'api/openapi.ts', 'everybody'],
  ['api/v1/products', 'api/products.ts', 'everybody'],
  ['api/v1/products/:slug', 'api/product.ts', 'everybody'],
  ['api/v1/reports/districts', 'api/district-report.ts', 'program'],
  ['api/*', 'api/not-found.ts', 'everybody'],
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
