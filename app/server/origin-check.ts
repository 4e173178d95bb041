import type { MiddlewareHandler } from 'hono';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

function isForeign(origin: string, host: string | undefined): boolean {
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * Refuses every writing request that a page of another origin sent, whatever its address or content type.
 * The framework's own check covers page posts only. A request without Origin and Sec-Fetch-Site comes from a program, not from a page.
 */
export const refuseForeignOrigin: MiddlewareHandler = async (c, next) => {
  if (safeMethods.has(c.req.method)) return next();
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const foreign = origin !== undefined ? isForeign(origin, c.req.header('host')) : site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign) return c.text('Biểu mẫu này không được gửi từ trang của chợ.\nThis form was not sent from a page of the market.', 403);
  return next();
};
