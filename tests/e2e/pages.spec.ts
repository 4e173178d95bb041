import type { DemoPerson } from '#app/modules/identity/demo-people.ts';
import { inspectPage } from './support/inspect.ts';
import { listPages, listSamples } from './support/pages.ts';
import type { Sample } from './support/pages.ts';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { expect, listen, test } from './support/test.ts';
import type { SignedIn } from './support/test.ts';
import type { Browser, Page } from '@playwright/test';

/** So many pages: a recording of them all would take longer than they do. */
test.use({ trace: 'off' });

/** A phone that is narrow, and a desk. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];

/** The pages by whom they are for: each part is looked at by itself, beside another. */
const partOf = (page: string) =>
  (/^(seller|admin)\/(orders|balance|payments|payment-cases|parcels|rounds|delivery|carriers|print|discounts|disputes|money|comparison)(\/|$)/.test(page) ? 'business' : null) ??
  (/^admin\/(reports|households|visits|wall|systems)(\/|$)/.test(page) ? 'department' : null) ??
  /^(seller|admin)(?=\/|$)/.exec(page)?.[1] ??
  (/^(account|team|consents|sell|sign-in|dev)(\/|$)/.test(page) ? 'person' : 'shop');
const parts = { shop: 'the shop', seller: 'the area of sellers', admin: 'the area of officers', department: 'what the department counts', business: 'orders and money', person: 'account, team, demonstration' };

/** Milliseconds that a page has, on a machine that does other things too: a part may take the longer the more pages it has. */
const patience = 6_000;

type Looking = { browser: Browser; market: Market; complaints: string[]; signedIn: (role: DemoPerson['role']) => Promise<SignedIn> };

/** One tab for each kind of visitor: nobody, somebody with a cart, each who has signed in. They walk in it from page to page: a new tab for each would cost as much as looking. */
function tabsOf({ browser, market, complaints, signedIn }: Looking) {
  const made = new Map<string, Promise<Page>>();
  const make = async ({ as, withCart, withCode }: Sample) => {
    const context = await browser.newContext({ ...(as && { storageState: await signedIn(as) }) });
    listen(context, complaints);
    if (withCode) await context.request.post('/sign-in', { form: { do: 'code', phone: randomPhone() }, maxRedirects: 0 });
    if (withCart) {
      for (const { variant } of [await market.makeGoods(), await market.makeGoods()]) {
        await context.request.post('/cart', { form: { intent: 'add', variantId: variant.id, quantity: 2 } });
      }
    }
    return context.newPage();
  };
  return {
    async of(sample: Sample): Promise<Page> {
      const kind = `${sample.as ?? ''}${sample.withCart ?? ''}${sample.withCode ? 'code' : ''}`;
      const tab = made.get(kind) ?? make(sample);
      made.set(kind, tab);
      return tab;
    },
    async close() {
      for (const tab of made.values()) await (await tab).context().close();
    },
  };
}

test('every page of the market has a sample that is looked at', async ({ market }) => {
  const pages = listPages();
  expect(pages.length).toBeGreaterThan(20);
  const sampled = new Set((await listSamples(market)).map(({ page }) => page));
  expect(pages.filter((page) => !sampled.has(page))).toEqual([]);
});

for (const [locale, prefix] of [['vi', ''], ['en', '/en']] as const) {
  for (const [part, name] of Object.entries(parts)) {
    test(`${name} (${locale}): axe finds nothing, wide and narrow, and nothing sticks out`, async ({ browser, market, complaints, signedIn }) => {
      const tabs = tabsOf({ browser, market, complaints, signedIn });
      const pages = new Set(listPages());
      const samples = (await listSamples(market)).filter(({ page, redirects }) => partOf(page) === part && pages.has(page) && !redirects);
      test.setTimeout(test.info().timeout + patience * samples.length);
      for (const sample of samples) {
        await test.step(sample.address, async () => {
          const page = await tabs.of(sample);
          await page.setViewportSize({ width: 1280, height: 800 });
          const address = sample.address === '/' ? prefix || '/' : `${prefix}${sample.address}`;
          const answer = await page.goto(address);
          expect.soft(answer?.status(), address).toBe(sample.status ?? 200);
          expect.soft(new URL(page.url()).pathname, 'it is the page that was asked for').toBe(address.split('?')[0]);
          expect.soft(await page.evaluate(() => document.documentElement.lang), `language, ${address}`).toBe(locale);
          for (const size of sizes) {
            await page.setViewportSize(size);
            await inspectPage(page, `${address} at ${size.width} px`);
          }
        });
      }
      await tabs.close();
    });
  }
}

test('with the largest letters and high contrast, axe finds nothing and nothing sticks out', async ({ browser, market, complaints }) => {
  test.slow();
  const tabs = tabsOf({ browser, market, complaints, signedIn: () => Promise.reject(new Error('nobody signs in here')) });
  const wanted = new Set(['', 'search', 'p/:slug', 'cart', 'checkout', 'orders/:key']);
  for (const sample of await listSamples(market)) {
    if (!wanted.has(sample.page) || sample.address.includes('?')) continue;
    const page = await tabs.of(sample);
    await page.context().addCookies([{ name: 'display', value: 'larger.high', url: test.info().project.use.baseURL ?? '' }]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(sample.address);
    await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
    await inspectPage(page, `${sample.address}, large, high contrast`);
  }
  await tabs.close();
});
