import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** The secret id of the reader's cart, or null. */
export function readCartId(request: Request): string | null {
  const id = readCookie(request, 'cart');
  return id && isUuid(id) ? id : null;
}

/** Cookies that name the cart, and tell the page's script how many lines are in it. */
export function cartCookies({ cartId, count, secure }: { cartId: string; count: number; secure: boolean }): Headers {
  const headers = new Headers();
  headers.append('set-cookie', writeCookie('cart', cartId, { secure, httpOnly: true }));
  headers.append('set-cookie', writeCookie('cart_count', String(count), { secure }));
  return headers;
}

/** Takes the cart out of the browser: it stays with the account of whoever signs out. */
export function forgetCart({ secure }: { secure: boolean }): string[] {
  return [writeCookie('cart', '', { secure, httpOnly: true, maxAge: 0 }), writeCookie('cart_count', '0', { secure, maxAge: 0 })];
}
