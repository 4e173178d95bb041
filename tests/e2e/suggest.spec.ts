import type { Page } from '@playwright/test';
import { inspectPage } from './support/inspect.ts';
import { expect, listen, test } from './support/test.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm hàng' });
const rows = (page: Page) => page.getByRole('option');
const chosen = (page: Page) => page.getByRole('option', { selected: true });

/** Types as people do, one letter after the other, and waits for suggestions. */
async function typeAndWait(page: Page, text: string) {
  await field(page).focus();
  await page.keyboard.type(text, { delay: 30 });
  await expect(rows(page).first()).toBeVisible();
}

test('one chooses a suggestion by keyboard alone, or goes on to search', async ({ page }) => {
  await page.goto('/');
  await typeAndWait(page, 'xoai cat');
  await expect(rows(page).first()).toHaveText(/^Xoài cát/);
  await expect(chosen(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(/^Xoài cát/);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id')) ?? '');
  await page.keyboard.press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page), 'after the last row comes the field').toHaveCount(0);
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('xoai cat');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const name = (await chosen(page).locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/p\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.goBack();
  await expect(rows(page), 'a page to which one comes back shows no list').toHaveCount(0);
  await page.goto('/');
  await typeAndWait(page, 'xoai');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=xoai/);
  await expect(rows(page)).toHaveCount(0);
});

test('Tab leaves the field and its list, and lands on the button', async ({ page }) => {
  await page.goto('/');
  await typeAndWait(page, 'tra');
  await page.keyboard.press('Tab');
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tìm', exact: true })).toBeFocused();
});

for (const width of [320, 1280]) {
  test(`a screen reader hears a list of suggestions in named groups, and axe finds nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await typeAndWait(page, 'cai be');
    const list = page.getByRole('listbox', { name: 'Gợi ý' });
    await expect(field(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(list.getByRole('group', { name: 'Vùng làm ra' }).getByRole('option', { name: 'Xã Cái Bè' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Có \d+ gợi ý/ })).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await inspectPage(page, `suggestions at ${width} px`);
    for (const row of await rows(page).all()) expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await field(page).fill('khong co gi nhu vay');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'gợi ý' })).toHaveCount(0);
  });
}

test('a finger opens what is suggested, in the language of the page', async ({ browser, complaints }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  listen(context, complaints);
  const page = await context.newPage();
  await page.goto('/en');
  await page.getByRole('combobox', { name: 'Search goods' }).tap();
  await page.keyboard.type('coffee', { delay: 30 });
  const group = page.getByRole('group', { name: 'Groups' }).getByRole('option', { name: 'Coffee and cocoa' });
  await expect(group.locator('b')).toHaveText('Coffee');
  await group.tap();
  await expect(page).toHaveURL(/\/en\/groups\/coffee-cocoa$/);
  await context.close();
});

test('a word that the keyboard is still composing is suggested for, and its keys choose nothing', async ({ page, context }) => {
  await page.goto('/');
  await field(page).focus();
  const keyboard = await context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'xoài', selectionStart: 4, selectionEnd: 4 });
  await expect(rows(page).first()).toBeVisible();
  await field(page).evaluate((input) => {
    for (const key of ['ArrowDown', 'Enter']) input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
  });
  await expect(chosen(page)).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: 'xoài' });
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveCount(1);
});

test('a late answer is not shown for another text, and what was asked once is not asked again', async ({ page }) => {
  const asked: string[] = [];
  const late = await (await page.request.get('/suggest?q=xo')).text();
  expect(late).toContain('Xoài');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let arrived = () => {};
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  await page.route('**/suggest?q=*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(q);
    if (q !== 'xo') return route.continue();
    await held;
    await route.fulfill({ body: late, contentType: 'application/json' }).catch(() => {});
    arrived();
  });
  await page.goto('/');
  await field(page).fill('xo');
  await expect.poll(() => asked).toEqual(['xo']);
  await field(page).fill('bánh');
  await expect(rows(page).first()).toContainText(/bánh/i);
  letGo();
  await isThere;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(rows(page).first()).toContainText(/bánh/i);
  expect((await rows(page).allTextContents()).join('\n')).not.toMatch(/^Xoài/m);

  await field(page).fill('bánh ph');
  await expect(rows(page).first().locator('b').first()).toHaveText(/^bánh ph$/i);
  await field(page).fill('bánh');
  await expect(rows(page).first().locator('b').first()).toHaveText(/^bánh$/i);
  expect(asked).toEqual(['xo', 'bánh', 'bánh ph']);
});

test('a list from which somebody chooses is not taken away by a later answer', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/suggest?q=*', async (route) => {
    if (new URL(route.request().url()).searchParams.get('q') === 'xoai cat') await held;
    await route.continue();
  });
  await page.goto('/');
  await typeAndWait(page, 'xoai');
  const later = page.waitForRequest(/q=xoai%20cat$/);
  await page.keyboard.type(' cat', { delay: 30 });
  await later;
  await page.keyboard.press('ArrowDown');
  const name = (await chosen(page).textContent()) ?? '';
  const answered = page.waitForResponse(/q=xoai%20cat$/);
  letGo();
  await (await answered).finished();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(chosen(page)).toHaveText(name);
});

test('where the market does not answer, the field is what it was', async ({ page, complaints }) => {
  let refused = 0;
  await page.route('**/suggest?q=*', (route) => {
    refused += 1;
    return refused === 1 ? route.fulfill({ status: 503, body: 'no' }) : route.abort();
  });
  await page.goto('/');
  for (const text of ['xoai', 'banh']) {
    const before = refused;
    await field(page).fill(text);
    await expect.poll(() => refused).toBeGreaterThan(before);
    await expect(rows(page)).toHaveCount(0);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=banh/);
  // That it failed stands in the console, as with any request.
  expect(complaints.filter((word) => !/Failed to load resource/.test(word))).toEqual([]);
  complaints.length = 0;
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field is a plain search field', async ({ page }) => {
    await page.goto('/');
    const plain = page.getByRole('searchbox', { name: 'Tìm hàng' });
    await plain.fill('xoai');
    await plain.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=xoai/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('xoai');
  });
});
