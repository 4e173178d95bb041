import { redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beginOpenId } from '#app/modules/identity/begin-openid.server.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';

/** The way to the provider of identities. A plain link leads here: the pages' policy lets no form lead to another site. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = new URL(request.url).searchParams.get('back');
  const begun = await beginOpenId(context.app, { back: back && safeBackPath(back) });
  if (!begun.ok) return redirect(`/sign-in?problem=${begun.problem.code}`, 303);
  return redirect(begun.value.address, { status: 303, headers: { 'set-cookie': begun.value.cookie, 'cache-control': 'no-store' } });
}
