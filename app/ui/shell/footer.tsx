import { useTranslations } from 'use-intl';
import { localPath } from '#app/shared/locale.ts';
import { Link } from '../link.tsx';
import type { ShellRoot } from './shell-root.ts';
import { DisplayChoice } from './display-choice.tsx';

const columns = [
  ['footerBuying', [['/help/buying', 'howToBuy'], ['/help/returns', 'returns'], ['/orders', 'findOrder']]],
  ['footerMarket', [['/help/ocop', 'aboutOcop'], ['/help/ranking', 'ranking'], ['/help/privacy', 'privacy'], ['/so-lieu', 'publicFigures']]],
] as const;

export function Footer({ root }: { root: ShellRoot | null }) {
  const t = useTranslations('shell');
  const other = root?.locale === 'en' ? 'vi' : 'en';
  return (
    <footer className="no-print mt-12 border-t border-line bg-shade">
      <div className="page-width grid gap-8 py-10 sm:grid-cols-2 lg:grid-cols-4">
        <div>
          <p className="font-semibold text-leaf">{t('market')}</p>
          <p className="mt-1 text-sm">{t('footerAbout')}</p>
        </div>
        {columns.map(([title, links]) => (
          <nav key={title} aria-label={t(title)}>
            <p className="font-semibold">{t(title)}</p>
            <ul className="mt-1 text-sm">
              {links.map(([to, name]) => (
                <li key={to}>
                  <Link to={to} className="inline-flex items-center py-1.5 underline-offset-4 hover:underline max-md:min-h-11">
                    {t(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <div>
          <DisplayChoice display={root?.display ?? null} back={localPath(root?.address ?? '/', root?.locale ?? 'vi')} />
          <a href={localPath(root?.address ?? '/', other)} hrefLang={other} lang={other} className="mt-3 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
            {t('otherLanguage')}
          </a>
        </div>
      </div>
    </footer>
  );
}
