import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** A page reads it once, however often it is looked at: reading costs a browser about as much as a look. */
const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What must hold of every page, at every width: axe finds nothing, nothing sticks out at the side, one main heading. Pages have no frames. */
export async function inspectPage(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations, headings, wide } = await page.evaluate(look);
  const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map((html) => html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  expect.soft(found, `axe, ${where}`).toEqual([]);
  expect.soft(headings, `h1, ${where}`).toHaveLength(1);
  expect.soft(wide, `what is wider than the window, ${where}`).toEqual([]);
}

/** Runs in the page, in one go: each question to a browser costs. */
async function look() {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
  const headings = [...document.querySelectorAll('h1:not([role]), [role=heading][aria-level="1"]')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]'));
  return {
    violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) })),
    headings: headings.map((element) => element.textContent),
    wide: widest(),
  };

  /** What makes the page scroll sideways; nothing if it does not. */
  function widest(): string[] {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px in a window of ${clientWidth} px`, ...out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  }
}
