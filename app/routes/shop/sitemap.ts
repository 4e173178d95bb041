import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { countSitemapParts } from '#app/modules/catalog/list-product-addresses.server.ts';
import { sitemapIndex } from '#app/platform/http/sitemap.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const parts = await countSitemapParts(context.app);
  const names = ['pages', ...Array.from({ length: parts }, (_, index) => `products-${index + 1}`)];
  return sitemapIndex(names.map((name) => `${context.app.settings.publicUrl}/sitemaps/${name}.xml`));
}
