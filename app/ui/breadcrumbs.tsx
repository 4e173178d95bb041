import { useTranslations } from 'use-intl';
import { Link } from './link.tsx';

export type Crumb = { name: string; to: string };

/** The way from the home page to this one; the page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('shell');
  return (
    <nav aria-label={t('breadcrumbs')} className="text-sm text-soft max-md:-my-2">
      <ol className="flex flex-wrap gap-x-2">
        {[{ name: t('home'), to: '/' }, ...crumbs].map(({ name, to }) => (
          <li key={to} className="after:ml-2 after:content-['›'] last:after:content-none">
            <Link to={to} className="inline-flex items-center py-1 underline-offset-4 hover:underline max-md:min-h-11">
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
