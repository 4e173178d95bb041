/** The languages of the market; the first is the original and stands at the plain addresses. */
export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of an address: `/en` and all below it is English. */
export function localeOfPath(pathname: string): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi';
}

/** The address without its language. */
export function plainPath(pathname: string): string {
  return localeOfPath(pathname) === 'en' ? pathname.slice(3) || '/' : pathname;
}

/** The same page in a language. `path` is a plain address such as '/cart'. */
export function localPath(path: string, locale: Locale): string {
  if (locale === 'vi') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The text in the reader's language, or the Vietnamese one where nobody has translated it. */
export function inLanguage(locale: Locale, vi: string, en: string | null): string {
  return locale === 'en' && en ? en : vi;
}
