/** A route that needs React in the browser says `handle = { hydrate: true }`; all others are paper: HTML and one small script. */
export type PageHandle = { hydrate?: boolean; /** Without the header and footer of the market: it takes the whole screen. */ bare?: boolean };

/** Whether a page takes the whole screen. */
export function isBare(handles: unknown[]): boolean {
  return handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).bare === true);
}

export function isHydrated(handles: unknown[]): boolean {
  return handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).hydrate === true);
}
