/** How a reader wants the pages shown; kept in a cookie that scripts can read. */
export type Display = { size: 'normal' | 'large' | 'larger'; contrast: 'normal' | 'high' };

export const displayCookie = 'display';
const sizes = ['normal', 'large', 'larger'] as const;
const contrasts = ['normal', 'high'] as const;

/** Reads the cookie ('large.high'); anything that makes no sense counts as normal. */
export function parseDisplay(value: string | undefined | null): Display {
  const [size, contrast] = (value ?? '').split('.');
  return { size: sizes.find((s) => s === size) ?? 'normal', contrast: contrasts.find((c) => c === contrast) ?? 'normal' };
}

export function formatDisplay(display: Display): string {
  return `${display.size}.${display.contrast}`;
}
