import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';

/** The communes of a province, for the address form's script. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const province = new URL(request.url).searchParams.get('province') ?? '';
  const communes = await listCommunes(context.app.db, province, vietnamDay(context.app.clock.now()));
  return json(
    communes.map(({ code, fullName }) => ({ code, fullName })),
    { headers: { 'cache-control': 'public, max-age=3600' } },
  );
}
