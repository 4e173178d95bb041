import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { getLicence } from '#app/modules/reports/get-licence.server.ts';
import { listPublicPeriods } from '#app/modules/reports/get-public-figures.server.ts';
import { catalogOf } from '#app/modules/reports/public/catalog.ts';
import { readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /so-lieu/catalog.jsonld: the open data described for catalogues. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { app } = context;
  const [{ months, quarters, toldAt }, licence, { province }] = await Promise.all([listPublicPeriods(app), getLicence(app), app.installation()]);
  const catalog = catalogOf({ origin: app.settings.publicUrl, province, licence, periods: [...quarters, ...months], toldAt });
  return new Response(JSON.stringify(catalog), { headers: { 'content-type': 'application/ld+json', 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' } });
}

export const action = readOnlyProblem;
