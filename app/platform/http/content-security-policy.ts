/** What a page may load: only from this market. A hydrated page also runs the inline scripts that carry its nonce. */
export function contentSecurityPolicy(nonce: string | null, development: boolean): string {
  const scripts = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${scripts}${development ? " 'unsafe-inline'" : ''}`.replace(development ? ` 'nonce-${nonce}'` : '\0', ''),
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
