import type { LoaderFunctionArgs } from '@remix-run/server-runtime';

const personal = ['/cart', '/checkout', '/orders', '/account', '/sign-in', '/seller', '/admin', '/dev'];

/** Search engines may read the shop front, not what belongs to a person. A demonstration is not to be found at all. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { demonstration } = await context.app.installation();
  const closed = demonstration ? ['/'] : personal.flatMap((path) => [`${path}$`, `${path}/`, `/en${path}$`, `/en${path}/`]);
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${context.app.settings.publicUrl}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
}
