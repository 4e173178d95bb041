import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { keepRegistration } from '#app/modules/sellers/keep-registration.server.ts';
import { readDraftFields } from '#app/modules/sellers/registration.ts';
import { readForm } from '#app/platform/http/read-form.ts';

export function loader() {
  throw new Response(null, { status: 405, headers: { allow: 'POST' } });
}

/** Keeps what somebody types into the steps of the registration, as they type it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await findSignedIn(context.app, request);
  if (!signedIn) throw new Response(null, { status: 401 });
  await keepRegistration(context.app, { userId: signedIn.userId, fields: readDraftFields(await readForm(request)) });
  return new Response(null, { status: 204 });
}
