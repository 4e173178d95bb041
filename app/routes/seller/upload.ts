import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { intakeHeaders } from '#app/modules/catalog/ui/offline/intake.ts';
import { actingFor } from '#app/modules/identity/acting-for.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { appendPiece } from '#app/platform/uploads/append-piece.server.ts';
import { dropUploads } from '#app/platform/uploads/drop-uploads.server.ts';
import { findUpload } from '#app/platform/uploads/find-upload.server.ts';
import { lengthHeader, offsetHeader, pieceSize } from '#app/platform/uploads/piece.ts';

const told = (received: number) => ({ 'cache-control': 'no-store', [offsetHeader]: String(received) });

/** Who sends: the person of the request, for the shop for which the phone has kept it; never what another wrote on the same phone. */
async function requireSender({ request, context }: LoaderFunctionArgs): Promise<string> {
  const { userId } = await requireSeller(context, actingFor(request, request.headers.get(intakeHeaders.shop) ?? ''), 'manage_goods');
  if (request.headers.get(intakeHeaders.person) !== userId) throw new Response(null, { status: 403 });
  return userId;
}

/** How much of a file is there: HEAD or GET. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, context } = args;
  const upload = await findUpload(context.app, { uploadId: params.id ?? '', ownerId: await requireSender(args) });
  if (!upload) throw new Response(null, { status: 404 });
  return new Response(null, { headers: { ...told(upload.received), [lengthHeader]: String(upload.size) } });
}

/** PATCH brings the next piece, DELETE throws the file away. */
export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const ownerId = await requireSender(args);
  const uploadId = params.id ?? '';
  if (request.method === 'DELETE') {
    await dropUploads(context.app, { ownerId, uploadIds: [uploadId] });
    return new Response(null, { status: 204 });
  }
  if (request.method !== 'PATCH') throw new Response(null, { status: 405, headers: { allow: 'GET, HEAD, PATCH, DELETE' } });
  if (Number(request.headers.get('content-length')) > pieceSize) throw new Response(null, { status: 413 });
  const number = (header: string) => (/^\d{1,9}$/.test(request.headers.get(header) ?? '') ? Number(request.headers.get(header)) : NaN);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const piece = await appendPiece(context.app, { uploadId, ownerId, size: number(lengthHeader), offset: number(offsetHeader), bytes });
  if (piece.ok) return new Response(null, { status: 204, headers: told(piece.value.received) });
  const { problem } = piece;
  if (problem.code === 'wrong_offset') return new Response(null, { status: 409, headers: told(problem.received) });
  return new Response(null, { status: { wrong_piece: 400, too_large: 413, too_many_uploads: 429 }[problem.code] });
}
