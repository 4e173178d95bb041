import { redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { takeUpPerson } from '#app/modules/checkout/take-up-person.server.ts';
import { finishOpenId } from '#app/modules/identity/finish-openid.server.ts';

/** Where the provider of identities sends somebody back to. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, clientAddress: address } = context;
  const came = await finishOpenId(app, request, { address, userAgent: request.headers.get('user-agent') });
  const headers = new Headers((came.ok ? came.value.cookies : came.problem.cookies).map((cookie): [string, string] => ['set-cookie', cookie]));
  if (came.ok && came.value.userId) for (const cookie of await takeUpPerson(app, { request, userId: came.value.userId })) headers.append('set-cookie', cookie);
  headers.set('cache-control', 'no-store');
  return redirect(came.ok ? came.value.next : `/sign-in?problem=${came.problem.code}`, { status: 303, headers });
}
