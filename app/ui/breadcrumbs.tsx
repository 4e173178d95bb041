import { useTranslations } from 'use-intl';
import { Link } from './link.tsx';

export type Crumb = { name: string; to: string };

/** The way from the home page to this one; the page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('shell');
  return (
    <nav aria-label={t('breadcrumbs')} className="text-sm text-soft">
      <ol className="flex flex-wrap gap-x-2">
        {[{ name: t('home'), to: '/' }, ...crumbs].map(({ name, to }) => (
          <li key={to} className="after:ml-2 after:content-['›'] last:after:content-none">
            <Link to={to} className="inline-block py-1 underline-offset-4 hover:underline">
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
