/*
 * Keeps the pages on which a seller writes a listing, so that they open without a line, and sends what waits when the line is back.
 * Nothing else of the market goes through it: its scope is the seller's products.
 */
import { sendWaiting } from './send-listings.ts';
import { assetsCache, pagesCache } from './caches.ts';

type Waiting = { waitUntil(work: Promise<unknown>): void };
type WorkerEvents = { install: Waiting; activate: Waiting; fetch: Waiting & { request: Request; respondWith(answer: Promise<Response>): void }; sync: Waiting & { tag: string } };
const worker = globalThis as unknown as {
  addEventListener<Name extends keyof WorkerEvents>(name: Name, run: (event: WorkerEvents[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

const editor = /^(?:\/en)?\/seller\/products\/(?:new|[0-9a-f-]{36})$/;
/** After this time a kept page is shown instead of a line that brings nothing. */
const patience = 5_000;
const mostAssets = 150;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && /\/seller\/products(\/|$)/.test(pathname)) event.respondWith(page(request, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
});

worker.addEventListener('sync', (event) => {
  if (event.tag !== 'listings') return;
  // A worker that fails is woken again by the browser.
  event.waitUntil(sendWaiting().then((open) => (open ? Promise.reject(new Error('no line yet')) : null)));
});

async function page(request: Request, pathname: string): Promise<Response> {
  const pages = await caches.open(pagesCache);
  const kept = editor.test(pathname) ? await pages.match(pathname) : undefined;
  const fetched = fetch(request).then(async (answer) => {
    // Led elsewhere: nobody, or somebody else, is signed in now.
    if (answer.type === 'opaqueredirect') await caches.delete(pagesCache);
    else if (answer.ok && editor.test(pathname)) await pages.put(pathname, answer.clone());
    return answer;
  });
  if (!kept) return fetched.catch(async () => offline(pathname));
  const slow = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  return Promise.race([fetched.catch(() => kept), slow]);
}

/** Without a line, the other pages of the seller's products lead to the form: it shows what waits. */
async function offline(pathname: string): Promise<Response> {
  const form = `${pathname.startsWith('/en/') ? '/en' : ''}/seller/products/new`;
  const kept = await (await caches.open(pagesCache)).match(form);
  return kept && pathname !== form ? Response.redirect(form) : Response.error();
}

/** What stands under /assets never changes. */
async function asset(request: Request): Promise<Response> {
  const assets = await caches.open(assetsCache);
  const kept = await assets.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await assets.put(request, answer.clone());
    const keys = await assets.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - mostAssets))) await assets.delete(old);
  }
  return answer;
}
