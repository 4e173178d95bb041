import type { ActionFunctionArgs } from '@remix-run/server-runtime';
import { countClick } from '#app/modules/search/count-click.server.ts';

/** More than any text of a search takes. */
const largest = 500;

const onlyPost = () => new Response(null, { status: 405, headers: { allow: 'POST' } });

export const loader = onlyPost;

/** Takes the page script's word that something found was opened. Whatever is sent, the answer is the same: nobody waits for it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const size = Number(request.headers.get('content-length') ?? NaN);
  if (request.method !== 'POST') throw onlyPost();
  if (size > 0 && size <= largest) countClick(context.app, { text: await request.text(), client: context.clientAddress });
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
