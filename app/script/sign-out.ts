/** A seller's pages that this phone keeps for a bad line are not for whoever comes next. */
export function forgetPagesOnSignOut() {
  addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.getAttribute('action')?.endsWith('/sign-out')) void globalThis.caches?.delete('seller-pages');
  });
}
