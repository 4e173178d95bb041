import { cookie } from './cookie.ts';

/** Shows how many pieces are in the cart; the page itself is the same for everybody. */
export function showCartCount() {
  const count = Number(cookie('cart_count') ?? 0);
  const link = document.querySelector<HTMLAnchorElement>('[data-cart-link]');
  const badge = link?.querySelector<HTMLElement>('[data-cart-count]');
  if (!link || !badge || !(count > 0)) return;
  badge.textContent = String(count);
  badge.hidden = false;
  link.setAttribute('aria-label', (link.dataset.label ?? '').replace('#', String(count)));
}
