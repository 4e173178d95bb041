import { redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { forgetCart } from '#app/modules/cart/cart-cookie.ts';
import { signOut } from '#app/modules/identity/sign-out.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';

/** Ends the session and goes to a page that everybody may see. */
export async function action({ request, context }: ActionFunctionArgs) {
  const cookies = [...(await signOut(context.app, request)), ...forgetCart({ secure: context.app.settings.publicUrl.startsWith('https:') })];
  const form = await readForm(request);
  return redirect(safeBackPath(form.get('back')), { status: 303, headers: new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie])) });
}

export function loader() {
  return redirect('/');
}
