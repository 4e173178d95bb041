import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';

const pages = { figures: '/admin/reports', districts: '/admin/reports/districts', map: '/admin/reports/map', funnel: '/admin/reports/funnel', targets: '/admin/reports/targets', stories: '/admin/reports/stories', closed: '/admin/reports/closed', documents: '/admin/reports/documents' } as const;
export type ReportPage = keyof typeof pages;

/** The pages of figures; they hang together below one tab. */
export function ReportNav({ here, abilities }: { here: ReportPage; /** Of the reader. */ abilities: readonly string[] }) {
  const t = useTranslations('figures');
  return (
    <nav aria-label={t('title')} className="no-print mb-4">
      <ul className="flex flex-wrap gap-x-6">
        {(Object.keys(pages) as ReportPage[]).filter((page) => (page !== 'closed' && page !== 'documents') || abilities.includes('close_months')).map((page) => (
          <li key={page}>
            <Link
              to={pages[page]}
              aria-current={page === here ? 'page' : undefined}
              className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`nav.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
