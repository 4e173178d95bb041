import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { findSystemChromium } from '#scripts/browser/find-chromium.ts';

export type Measured = { heap: number; nodes: number; lines: number | null };

/** A real browser before the wall, as it hangs in an operations centre. */
export class Screen {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #inner: CDPSession;
  readonly #port: number;
  /** What its page has complained of. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, page: Page, inner: CDPSession, port: number) {
    this.#browser = browser;
    this.#page = page;
    this.#inner = inner;
    this.#port = port;
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open({ port, cookie }: { port: number; cookie: string }): Promise<Screen> {
    const executablePath = findSystemChromium();
    const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic', '--js-flags=--expose-gc'] });
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    const at = cookie.indexOf('=');
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), domain: '127.0.0.1', path: '/' }]);
    const page = await context.newPage();
    await page.clock.install();
    const inner = await context.newCDPSession(page);
    await inner.send('Performance.enable');
    const screen = new Screen(browser, page, inner, port);
    await page.goto(`http://127.0.0.1:${port}/admin/wall`);
    await page.locator('[data-wall-stream]').waitFor();
    return screen;
  }

  /** 'fresh', 'old', 'lost', 'expired' or 'full', as the wall says itself, with its words. */
  async state(): Promise<{ state: string; words: string }> {
    const place = this.#page.locator('[data-wall-state]');
    return { state: (await place.getAttribute('data-wall-state')) ?? '', words: await place.locator('[data-wall-words]').innerText() };
  }

  /** The figure that is read first: orders since midnight. */
  async ordersToday(): Promise<number> {
    return Number((await this.#page.locator('[data-wall-part="tiles"] section p').first().innerText()).replaceAll(/\D/g, ''));
  }

  /** Waits until something holds, looking four times a second. Answers after how many seconds, null where it never did. */
  async until(holds: () => Promise<boolean>, patience: number): Promise<number | null> {
    for (const begun = Date.now(); Date.now() - begun < patience * 1_000; await sleep(250)) if (await holds()) return (Date.now() - begun) / 1_000;
    return null;
  }

  /** A screen that slept: its clock is so many hours further at once. */
  async sleep(hours: number): Promise<void> {
    await this.#page.clock.fastForward(hours * 3_600_000);
  }

  /** Megabytes and nodes that the page holds after it was swept, and the lines from here to the web server. */
  async measure(): Promise<Measured> {
    for (let sweep = 0; sweep < 3; sweep += 1) await this.#inner.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#inner.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
    return { heap: metric('JSHeapUsedSize') / 1_048_576, nodes: metric('Nodes'), lines: countLines(this.#port) };
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** Open connections at a port of this machine, as its server holds them; null where this system does not tell. */
function countLines(port: number): number | null {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  try {
    const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1));
    return rows.map((row) => row.trim().split(/\s+/)).filter(([, local = '', , state]) => local.endsWith(wanted) && state === '01').length;
  } catch {
    return null;
  }
}
