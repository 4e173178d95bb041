import net from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { createOrder } from '#tests/factories/orders.ts';
import { createPersonWith, openSessionOf } from '#tests/factories/people.ts';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { expect, test } from './support/test.ts';

/** A line to the market that can be cut: the browser is before it, the market behind. */
async function openLine(market: URL) {
  const open = new Set<Socket>();
  const listen = (port: number) =>
    new Promise<Server>((resolve) => {
      const server = net.createServer((near) => {
        const far = net.connect(Number(market.port), market.hostname);
        for (const [from, to] of [[near, far], [far, near]] as const) {
          open.add(from);
          from.on('error', () => {}).on('close', () => { open.delete(from); to.destroy(); }).pipe(to);
        }
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
    async mend() {
      server = await listen(port);
    },
  };
}

/** A department officer of this test alone, who has proved the second factor. */
async function meetOfficer(browser: Browser, market: Market, javaScriptEnabled = true) {
  const { userId } = await createPersonWith(market.app, { name: 'Cán bộ trực', roles: [{ role: 'department_officer', areaId: '2025-07:82' }] });
  const cookie = await openSessionOf(market.app, { userId, secondFactor: true });
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, javaScriptEnabled });
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), domain: 'localhost', path: '/' }]);
  return { userId, page: await context.newPage() };
}

/** An order of a former district that no other test counts. */
async function order({ app: { db } }: Market): Promise<void> {
  const seller = await db.seller.findFirstOrThrow({ where: { state: 'verified', commune: { formerDistrict: { slug: 'huyen-tan-phuoc-tien-giang' } } }, orderBy: { id: 'asc' } });
  await createOrder(db, seller, { placedAt: new Date(), code: `WALL${randomPhone()}` });
}

const ordersToday = (page: Page) => page.getByRole('heading', { name: 'Đơn hôm nay' }).locator('xpath=following-sibling::p[1]');

test.describe('the wall', () => {
  test('is brought to date by itself, says when its figures are old, and is back after the market was stopped and started', async ({ browser, market, baseURL }) => {
    const line = await openLine(new URL(baseURL ?? ''));
    const { userId, page } = await meetOfficer(browser, market);
    await page.clock.install();
    await page.goto(`${line.address}/admin/wall`);
    const state = page.getByRole('status');
    await expect(state).toContainText('Số liệu đang mới');
    expect(await page.evaluate(() => [document.documentElement.scrollHeight <= innerHeight, document.documentElement.scrollWidth <= innerWidth])).toEqual([true, true]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'a wall is dark').toBe('dark');
    const before = Number((await ordersToday(page).innerText()).replaceAll(/\D/g, ''));
    await order(market);
    await expect.poll(async () => Number((await ordersToday(page).innerText()).replaceAll(/\D/g, '')), { timeout: 20_000 }).toBeGreaterThan(before);

    await line.cut();
    await page.clock.fastForward(20_000);
    await expect(state).toContainText(/Số liệu cũ \d+ giây/);
    await expect(state, 'amber').toHaveCSS('background-color', 'rgb(255, 202, 99)');
    await page.clock.fastForward(60_000);
    await expect(state).toContainText('Mất liên lạc từ');
    await line.mend();
    const afterSome = (words: string) =>
      expect(async () => {
        await page.clock.fastForward(5_000);
        await expect(state).toContainText(words, { timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
    await afterSome('Số liệu đang mới');

    await market.app.db.session.deleteMany({ where: { userId } });
    await line.cut();
    await line.mend();
    await afterSome('Hết phiên đăng nhập');
    await expect(page.getByRole('link', { name: 'Đăng nhập lại' })).toBeVisible();
    await page.context().close();
    await line.cut();
  });

  test('without JavaScript is a page that comes anew by itself', async ({ browser, market, baseURL }) => {
    const { page } = await meetOfficer(browser, market, false);
    await page.goto(`${baseURL}/admin/wall`);
    await expect(ordersToday(page)).toBeVisible();
    expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('30');
    await page.context().close();
  });
});
