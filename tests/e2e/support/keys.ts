import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Presses Tab until something with this role and name has the focus, as who cannot use a mouse does. */
export async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'combobox' | 'radio' | 'spinbutton', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).and(page.locator(':focus'));
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.count()) === 1) return expectVisibleFocus(page);
  }
  throw new Error(`Tab never reached the ${role} ${String(name)}.`);
}

/** Whoever tabs must see where they are. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return { outlineStyle, outlineWidth };
  });
  expect(outline.outlineStyle).not.toBe('none');
  expect(parseFloat(outline.outlineWidth)).toBeGreaterThanOrEqual(2);
}
