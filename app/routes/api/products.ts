import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { listProductItems } from '#app/modules/search/list-product-items.server.ts';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { readOnlyProblem } from '#app/platform/http/problem.ts';

/** GET /api/v1/products */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const list = await listProductItems(context.app, new URL(request.url).searchParams);
  return json(list, { headers: { ...publicPage, 'access-control-allow-origin': '*' } });
}

export const action = readOnlyProblem;
