/** A route that needs React in the browser says `handle = { hydrate: true }`; all others are paper: HTML and one small script. */
export type PageHandle = { hydrate?: boolean };

export function isHydrated(handles: unknown[]): boolean {
  return handles.some((handle) => typeof handle === 'object' && handle !== null && (handle as PageHandle).hydrate === true);
}
