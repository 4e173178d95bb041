import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { findPictureFile } from '#app/modules/catalog/find-picture-file.server.ts';
import { forever } from '#app/platform/http/cache-control.ts';

/** One file of a photograph. Its address holds the photograph's hash, so it never shows anything else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findPictureFile(context.app, { key: params.key ?? '', file: params.file ?? '' });
  if (!found) throw new Response(null, { status: 404 });
  return new Response(found.bytes, { headers: { ...forever, 'content-type': found.type, 'content-length': String(found.bytes.length) } });
}
