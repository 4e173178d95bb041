/**
 * What other sites and advertisers hang onto an address to follow a reader (Facebook, Google, Zalo, TikTok, Microsoft, X, Yandex, newsletters). No page of
 * the market reads it.
 */
const tracking = /^(utm_\w+|fbclid|fb_\w+|mibextid|gclid|gclsrc|dclid|gbraid|wbraid|gad_\w+|_ga|_gl|srsltid|zarsrc|gidzl|ttclid|msclkid|twclid|yclid|igsh|igshid|mc_cid|mc_eid)(=|$)/i;

/** The address without it, everything else letter for letter. */
export function withoutTracking(address: string): string {
  const start = address.indexOf('?');
  if (start < 0) return address;
  const params = address.slice(start + 1).split('&');
  const kept = params.filter((param) => !tracking.test(param));
  if (kept.length === params.length) return address;
  return kept.length === 0 ? address.slice(0, start) : `${address.slice(0, start)}?${kept.join('&')}`;
}
