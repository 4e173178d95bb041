/**
 * For a page that is the same for everybody: a browser asks again each time (and mostly hears "304"),
 * a shared cache may keep it for half a minute and show it while it fetches a newer one.
 */
export const publicPage = { 'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=300' };

/** For what never changes under its address. */
export const forever = { 'cache-control': 'public, max-age=31536000, immutable' };
