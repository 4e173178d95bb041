import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { writeLackingCommunes } from '#app/modules/fulfilment/write-lacking-communes.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { readSheetQuery } from '#app/modules/imports/import-form.ts';
import { fileResponse } from '#app/platform/http/file-response.ts';

/** The communes of which a carrier has no entry, to fill in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOfficer(context, request, 'keep_delivery');
  const query = readSheetQuery(request);
  const carrier = new URL(request.url).searchParams.get('carrier') === 'ghtk' ? 'ghtk' : 'ghn';
  return fileResponse(await writeLackingCommunes(context.app, { carrier, ...query }), `xa-con-thieu-${carrier}.${query.format}`);
}
