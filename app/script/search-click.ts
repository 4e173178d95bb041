/** Tells the market, once a page and without saying who, that something of what a search found was opened. */
export function countOpenedGoods() {
  const text = new URLSearchParams(location.search).get('q');
  if (!text || !/^(\/en)?\/search$/.test(location.pathname)) return;
  let told = false;
  const tell = ({ target }: Event) => {
    if (told || !(target instanceof Element) || !target.closest('main a[href*="/p/"]')) return;
    told = true;
    navigator.sendBeacon('/search/click', text);
  };
  addEventListener('click', tell);
  addEventListener('auxclick', tell);
}
