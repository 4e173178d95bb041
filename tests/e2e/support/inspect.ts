import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What must hold of every page, at every width: axe finds nothing, nothing sticks out at the side, one main heading. Pages have no frames. */
export async function inspectPage(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  expect.soft(found, `axe, ${where}`).toEqual([]);
  await expect.soft(page.getByRole('heading', { level: 1 }), `h1, ${where}`).toHaveCount(1);
  expect.soft(await widest(page), `what is wider than the window, ${where}`).toEqual([]);
}

/** What makes the page scroll sideways; nothing if it does not. */
async function widest(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px in a window of ${clientWidth} px`, ...out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
}
