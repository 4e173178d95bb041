import type { Browser } from '@playwright/test';
import { listSamples } from './support/pages.ts';
import { expect, listen, test } from './support/test.ts';

/** Bytes, as they come over the wire: 12 KB of JavaScript, 80 KB of everything but pictures. */
const budget = { script: 12 * 1024, all: 80 * 1024 };
const showing = new Set(['', 'search', 'groups/:group', 'areas', 'areas/:slug', 'p/:slug', 'sellers/:slug', 'help/:topic']);
const counted = new Set(['Document', 'Stylesheet', 'Script', 'Font', 'Fetch', 'XHR', 'Other']);

/** Opens a page with an empty cache and adds up what it fetches, by kind. */
async function weigh(browser: Browser, complaints: string[], address: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  listen(context, complaints);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  const answer = await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const headers = await answer?.headersArray();
  const html = (await answer?.text()) ?? '';
  const cookies = await context.cookies();
  await context.close();
  const all = Object.entries(bytes).reduce((sum, [kind, size]) => sum + (counted.has(kind) ? size : 0), 0);
  return { bytes, all, headers, html, cookies };
}

test('pages that only show are light, set no cookie, and run nothing but the market\'s own script', async ({ browser, market, complaints }) => {
  test.slow();
  const weights: string[] = [];
  for (const { page, address } of await listSamples(market)) {
    if (!showing.has(page)) continue;
    for (const prefix of ['', '/en']) {
      const where = prefix + address;
      const { bytes, all, headers, html, cookies } = await weigh(browser, complaints, where);
      const kb = (size = 0) => (size / 1024).toFixed(1);
      weights.push(`${where.padEnd(44)} ${kb(all)} KB: HTML ${kb(bytes.Document)}, CSS ${kb(bytes.Stylesheet)}, JavaScript ${kb(bytes.Script)}, fonts ${kb(bytes.Font)}; pictures ${kb(bytes.Image)}`);
      expect.soft(bytes.Script ?? 0, `${where}: bytes of JavaScript`).toBeLessThanOrEqual(budget.script);
      expect.soft(bytes.Script ?? 0, `${where}: the script is there`).toBeGreaterThan(0);
      expect.soft(all, `${where}: bytes without pictures`).toBeLessThanOrEqual(budget.all);
      expect.soft(headers?.filter(({ name }) => name.toLowerCase() === 'set-cookie'), `${where}: Set-Cookie`).toEqual([]);
      expect.soft(cookies, `${where}: cookies`).toEqual([]);
      const policy = headers?.find(({ name }) => name.toLowerCase() === 'content-security-policy')?.value ?? '';
      expect.soft(policy, where).toContain("script-src 'self';");
      expect.soft(policy, where).not.toMatch(/nonce|unsafe/);
      expect.soft(html, `${where}: no script stands in the page`).not.toMatch(/<script(?![^>]*\b(src|type="application\/ld\+json"))/);
    }
  }
  console.log(['', 'Weight of the pages that only show (transferred, cold cache)', ...weights].join('\n'));
  await test.info().attach('weights', { body: weights.join('\n'), contentType: 'text/plain' });
});

test('a page that only shows is the same for a stranger and for somebody who has signed in and has a cart', async ({ playwright, market, signedIn, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  const seller = await playwright.request.newContext({ baseURL, storageState: await signedIn('seller_owner') });
  let marks = 0;
  const { variant } = await market.makeGoods();
  await seller.post('/cart', { form: { intent: 'add', variantId: variant.id } });
  for (const { page, address } of await listSamples(market)) {
    if (!showing.has(page)) continue;
    // A fresh address for each, so that neither gets the page that was made for the other.
    const read = async (reader: typeof stranger) => {
      const mark = `khach-${(marks += 1)}`;
      const answer = await reader.get(`${address}${address.includes('?') ? '&' : '?'}doc=${mark}`);
      expect(answer.headers()['cache-control'], address).toContain('public');
      return (await answer.text()).replaceAll(mark, '');
    };
    // Between the two, another test may have bought something of what the page shows: what is personal differs every time.
    await expect(async () => {
      const [ofSeller, ofStranger] = [await read(seller), await read(stranger)];
      expect(ofSeller === ofStranger, `${address} is the same for both`).toBe(true);
    }).toPass({ timeout: 20_000 });
  }
  await stranger.dispose();
  await seller.dispose();
});
