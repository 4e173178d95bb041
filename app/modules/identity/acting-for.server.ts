import { shopCookie } from './require-seller.server.ts';

/**
 * The same request as if its shop had just been chosen: what a phone has kept is sent for the shop for which it was written, whichever
 * is open now. It gives no right; the body is left out.
 */
export function actingFor(request: Request, sellerId: string): Request {
  const headers = new Headers(request.headers);
  const others = (headers.get('cookie') ?? '').split(/;\s*/).filter((cookie) => cookie && !cookie.startsWith(`${shopCookie}=`));
  headers.set('cookie', [...others, `${shopCookie}=${encodeURIComponent(sellerId)}`].join('; '));
  return new Request(request.url, { headers });
}
