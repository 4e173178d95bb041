import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { receiveNotice } from '#app/modules/fulfilment/receive-notice.server.ts';

/** More than any carrier tells of one parcel, in bytes. */
const longest = 50_000;
const statuses = { unknown: 404, forged: 401, limited: 429, wrong_form: 400 } as const;

/** What a carrier tells of its parcels: written down and answered at once; a job works it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const text = await request.text();
  if (text.length > longest) return new Response(null, { status: 413 });
  const { searchParams } = new URL(request.url);
  const secret = searchParams.get('token') ?? searchParams.get('hash') ?? '';
  const answer = await receiveNotice(context.app, { carrier: params.carrier ?? '', secret, body: read(text, request.headers.get('content-type') ?? ''), address: context.clientAddress });
  return new Response(null, { status: answer.ok ? 200 : statuses[answer.problem.code] });
}

function read(text: string, type: string): unknown {
  if (type.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
