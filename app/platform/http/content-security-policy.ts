/**
 * What a page may load: only from this market. A hydrated page also runs the inline scripts that carry its nonce. `payAt` is where a form may send
 * the buyer on to pay: browsers hold a form to this also where its answer leads elsewhere.
 */
export function contentSecurityPolicy(nonce: string | null, development: boolean, payAt: string | null = null): string {
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}${development ? " 'unsafe-inline'" : ''}`.replace(development ? ` 'nonce-${nonce}'` : '\0', ''),
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${payAt ? ` ${payAt}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
