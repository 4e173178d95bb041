/** The number of a parcel as somebody typed it: letters, digits, dots and dashes without spaces, in capitals; null where it cannot be one. */
export function trackingNumber(typed: string): string | null {
  const number = typed.normalize('NFC').replace(/\s+/g, '').toUpperCase();
  return /^[A-Z0-9][A-Z0-9.-]{3,39}$/.test(number) ? number : null;
}

/** Where anybody sees the way of a parcel on the carrier's own page; null where it has none. */
export function trackingPage(carrier: string, tracking: string | null): string | null {
  if (!tracking) return null;
  if (carrier === 'ghn') return `https://donhang.ghn.vn/?${new URLSearchParams({ order_code: tracking })}`;
  return carrier === 'ghtk' ? `https://i.ghtk.vn/${encodeURIComponent(tracking)}` : null;
}
