/** A route that needs React in the browser says `handle = { hydrate: true }`; all others are paper: HTML and one small script. */
export type PageHandle = { hydrate?: boolean; /** Without the header and footer of the market: it takes the whole screen. */ bare?: boolean; /** Many are shown it out of the same data, by its loaders alone: it is drawn once for all of them. */ shared?: boolean };

/** Whether a page takes the whole screen. */
export function isBare(handles: unknown[]): boolean {
  return handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).bare === true);
}

export function isHydrated(handles: unknown[]): boolean {
  return handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).hydrate === true);
}

/** Whether many are shown a page out of the same data. */
export function isShared(handles: unknown[]): boolean {
  return !isHydrated(handles) && handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).shared === true);
}
