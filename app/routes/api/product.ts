import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { getProductItem } from '#app/modules/search/get-product-item.server.ts';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { problem, readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /api/v1/products/:slug */
export async function loader({ params, context }: LoaderFunctionArgs) {
  try {
    const product = await getProductItem(context.app, params.slug ?? '');
    return json(product, { headers: { ...publicPage, 'access-control-allow-origin': '*' } });
  } catch (error) {
    if (error instanceof Response && error.status === 404) return problem(404, 'No product on sale has this slug');
    throw error;
  }
}

export const action = readOnlyProblem;
