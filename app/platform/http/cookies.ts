import { parse, serialize } from 'hono/utils/cookie';
import type { CookieOptions } from 'hono/utils/cookie';

/** The value of a cookie of a request, or null. */
export function readCookie(request: Request, name: string): string | null {
  const header = request.headers.get('cookie');
  return header ? (parse(header, name)[name] ?? null) : null;
}

/** A `Set-Cookie` value for the whole market, kept for a year unless told otherwise. */
export function writeCookie(name: string, value: string, options: CookieOptions & { secure: boolean }): string {
  return serialize(name, value, { path: '/', sameSite: 'Lax', maxAge: 365 * 24 * 3600, ...options });
}
