const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const answer = (body: string) => new Response(head + body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export type SitemapEntry = { vi: string; en: string; changed?: Date };

/** A sitemap: each page stands in both languages and names the other. Addresses are absolute. */
export function sitemap(entries: SitemapEntry[]): Response {
  const links = ({ vi, en }: SitemapEntry) =>
    `<xhtml:link rel="alternate" hreflang="vi" href="${escaped(vi)}"/><xhtml:link rel="alternate" hreflang="en" href="${escaped(en)}"/>`;
  const one = (entry: SitemapEntry, address: string) =>
    `<url><loc>${escaped(address)}</loc>${entry.changed ? `<lastmod>${entry.changed.toISOString().slice(0, 10)}</lastmod>` : ''}${links(entry)}</url>\n`;
  const urls = entries.map((entry) => one(entry, entry.vi) + one(entry, entry.en)).join('');
  return answer(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}</urlset>\n`);
}

/** The list of the sitemaps. */
export function sitemapIndex(addresses: string[]): Response {
  const maps = addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`).join('');
  return answer(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps}</sitemapindex>\n`);
}
