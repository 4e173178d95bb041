import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';

type Section = 'home' | 'districts';

const sections: [Section, string][] = [
  ['home', '/admin'],
  ['districts', '/admin/reports/districts'],
];

/** What surrounds every page of the department: whose figures they are, and the way to its parts. */
export function OfficerFrame({ province, section, children }: { province: string; section: Section; children: ReactNode }) {
  const t = useTranslations('reports');
  return (
    <>
      <p className="font-semibold text-leaf">{t('province', { province })}</p>
      <nav aria-label={t('nav.label')} className="no-print mb-6 flex border-b border-line md:mb-8">
        {sections.map(([name, to]) => (
          <Link
            key={name}
            to={to}
            aria-current={name === section ? 'page' : undefined}
            className="-mb-px inline-flex min-h-12 flex-1 items-center justify-center border-b-3 border-transparent px-2 text-center leading-tight font-semibold aria-[current=page]:border-leaf aria-[current=page]:text-leaf sm:flex-none sm:px-4"
          >
            {t(`nav.${name}`)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}
