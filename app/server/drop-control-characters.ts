import { redirect } from '@remix-run/server-runtime';
import type { MiddlewareHandler } from 'hono';

const inAddress = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/gi;

/** No address of the market holds a control character, and PostgreSQL refuses NUL: whoever asks for one is led to the address without it. */
export const dropControlCharacters: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const asked = pathname + search;
  const clean = asked.replace(inAddress, '');
  if (clean === asked || c.req.method !== 'GET') return next();
  return redirect(clean.replace(/^\/+/, '/'), 302);
};
