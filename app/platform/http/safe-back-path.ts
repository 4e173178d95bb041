/** A path of this market out of a form, or '/'. Never an address of another site. */
export function safeBackPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || value.includes('\\')) return '/';
  const url = new URL(value, 'http://market.invalid');
  return url.host === 'market.invalid' ? url.pathname + url.search : '/';
}
