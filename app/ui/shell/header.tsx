import { useTranslations } from 'use-intl';
import { suggestionKinds } from '#app/shared/suggestions.ts';
import { usePath, Link } from '../link.tsx';
import { CartIcon, PersonIcon, SearchIcon } from '../icons.tsx';
import { MarketStar } from './market-star.tsx';
import type { ShellRoot } from './shell-root.ts';

const navLink =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-lg px-2 underline-offset-4 hover:underline md:gap-2 md:px-3';

export function Header({ root }: { root: ShellRoot | null }) {
  const t = useTranslations('shell');
  return (
    <header className="no-print border-b border-line bg-card">
      <div className="page-width flex flex-wrap items-center gap-x-2 gap-y-2 py-2.5 sm:gap-x-4 md:py-3">
        <Link to="/" className="flex min-w-0 flex-1 items-center gap-2.5 md:flex-none">
          <MarketStar className="size-10 shrink-0" />
          <span className="min-w-0">
            <span className="block text-xl leading-tight font-semibold whitespace-nowrap text-leaf">{t('market')}</span>
            {root?.province && <span className="block text-sm leading-tight text-soft max-[22rem]:sr-only max-sm:in-[[data-size=larger]]:sr-only">{t('tagline', { province: root.province })}</span>}
          </span>
        </Link>
        <SearchBox query={root?.query ?? ''} />
        <nav className="flex items-center max-md:-mr-2 md:order-last" aria-label={t('account')}>
          <Link to="/account" className={navLink}>
            <PersonIcon />
            <span className="sr-only lg:not-sr-only">{t('account')}</span>
          </Link>
          <Link to="/cart" className={navLink} data-cart-link data-label={t('cartWithCount', { count: '#' })}>
            <CartIcon />
            <span className="sr-only lg:not-sr-only">{t('cart')}</span>
            {/* The script writes into it, on some pages before React wakes: its inside is none of React's business. */}
            <span data-cart-count hidden aria-hidden="true" className="rounded-full bg-leaf px-2 text-sm font-semibold text-on-leaf" dangerouslySetInnerHTML={{ __html: '' }} />
          </Link>
        </nav>
      </div>
      <nav aria-label={t('menu')} className="page-width -mt-1 flex flex-wrap justify-between gap-x-1 pb-1 max-[22rem]:px-3 text-sm sm:justify-start sm:gap-x-1 sm:text-[0.9375rem]">
        {(
          [
            ['/search', 'groups'],
            ['/areas', 'areas'],
            ['/orders', 'findOrder'],
            ['/sell', 'sell'],
          ] as const
        ).map(([to, name]) => (
          <Link key={to} to={to} className={`${navLink} max-sm:min-w-0 max-sm:px-0 sm:first:-ml-2 md:first:-ml-3`} aria-current={root?.path === to ? 'page' : undefined}>
            <span className={name === 'findOrder' ? 'max-[22rem]:sr-only' : ''}>{t(name)}</span>
            {name === 'findOrder' && (
              <span aria-hidden="true" className="hidden max-[22rem]:inline">
                {t('findOrderShort')}
              </span>
            )}
          </Link>
        ))}
      </nav>
    </header>
  );
}

function SearchBox({ query }: { query: string }) {
  const t = useTranslations('shell');
  const suggest = useTranslations('search.suggest');
  const path = usePath();
  const suggestions = Object.fromEntries((['label', 'count', ...suggestionKinds] as const).map((name) => [`data-${name}`, suggest.raw(name)]));
  return (
    <form role="search" action={path('/search')} data-suggest={path('/suggest')} {...suggestions} className="relative order-last flex w-full md:order-none md:w-auto md:flex-1">
      <label htmlFor="site-search" className="sr-only">
        {t('searchLabel')}
      </label>
      <input
        id="site-search"
        type="search"
        name="q"
        defaultValue={query}
        placeholder={t('searchPlaceholder')}
        autoComplete="off"
        maxLength={100}
        className="min-h-11 w-full min-w-0 flex-1 rounded-l-lg border border-r-0 border-edge bg-paper px-3 placeholder:text-soft"
      />
      <button className="inline-flex min-h-11 items-center gap-2 rounded-r-lg bg-leaf px-4 font-semibold text-on-leaf hover:bg-leaf-deep">
        <SearchIcon />
        <span className="sr-only sm:not-sr-only">{t('searchButton')}</span>
      </button>
    </form>
  );
}
