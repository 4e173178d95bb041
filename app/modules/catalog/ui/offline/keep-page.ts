import { assetsCache, pagesCache } from './caches.ts';

/** Lets the page that is open be opened without a line, for the person who has it open. */
export async function keepPage(workerAddress: string, person: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  if (localStorage.getItem('seller-pages-of') !== person) {
    await caches.delete(pagesCache);
    localStorage.setItem('seller-pages-of', person);
  }
  for (const prefix of ['', '/en']) await navigator.serviceWorker.register(workerAddress, { scope: `${prefix}/seller/products`, updateViaCache: 'none' });
  await document.fonts.ready;
  const pages = await caches.open(pagesCache);
  const assets = await caches.open(assetsCache);
  if (!(await pages.match(location.pathname))) {
    const answer = await fetch(location.pathname, { redirect: 'manual' });
    if (answer.ok) await pages.put(location.pathname, answer);
  }
  const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  for (const { origin, pathname } of used) {
    if (origin === location.origin && pathname.startsWith('/assets/') && !(await assets.match(pathname))) await assets.add(pathname);
  }
}
