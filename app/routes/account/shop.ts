import { redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { openShop } from '#app/modules/identity/open-shop.server.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';

/** Opens another of somebody's shops, and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const form = await readForm(request);
  const cookie = await openShop(context.app, { signedIn, sellerId: String(form.get('shop') ?? '') });
  return redirect(safeBackPath(form.get('back')), { status: 303, headers: { 'set-cookie': cookie } });
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSignedIn(context.app, request);
  return redirect('/seller');
}
