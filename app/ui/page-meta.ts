import type { MetaDescriptor } from '@remix-run/react';
import { localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';

/** The market's name over its river, 1200 × 630. */
const sharePicture = '/share.png';

type RootMatch = { id: string; data: unknown };
type RootFacts = { locale: Locale; path: string; origin: string };

type Page = {
  title: string;
  description?: string;
  /** Plain address with the query that makes it this page, where it is not just the path. */
  address?: string;
  /** Plain address of a picture of what the page is about; without it, the market's own. */
  image?: string;
  /** A page that is nobody else's business, or a view of another. */
  noIndex?: boolean;
  structuredData?: object[];
};

/** What search engines and messengers read of a page: title, canonical address, both languages, Open Graph, structured data. */
export function pageMeta(matches: readonly (RootMatch | undefined)[], page: Page): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === 'root')?.data as RootFacts | undefined;
  const title = `${page.title} · Chợ Phiên`;
  if (!root || page.noIndex) return [{ title }, { name: 'robots', content: 'noindex' }];
  const address = (locale: Locale) => root.origin + localPath(page.address ?? root.path, locale);
  return [
    { title },
    ...(page.description ? [{ name: 'description', content: page.description }, { property: 'og:description', content: page.description }] : []),
    { tagName: 'link', rel: 'canonical', href: address(root.locale) },
    { tagName: 'link', rel: 'alternate', hrefLang: 'vi', href: address('vi') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: address('en') },
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: address('vi') },
    { property: 'og:title', content: page.title },
    { property: 'og:url', content: address(root.locale) },
    { property: 'og:site_name', content: 'Chợ Phiên' },
    { property: 'og:locale', content: root.locale === 'vi' ? 'vi_VN' : 'en_US' },
    { property: 'og:image', content: root.origin + (page.image ?? sharePicture) },
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.structuredData ?? []).map((facts) => ({ 'script:ld+json': facts }) as MetaDescriptor),
  ];
}

/** Structured data of the way to a page. `crumbs` are plain addresses; the page itself comes last. */
export function breadcrumbData(origin: string, locale: Locale, crumbs: { name: string; to: string }[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, to }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: origin + localPath(to, locale) })),
  };
}
