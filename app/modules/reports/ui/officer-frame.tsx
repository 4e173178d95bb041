import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

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
      <SectionTabs label={t('nav.label')} open={section} tabs={sections.map(([name, to]) => ({ name, to, text: t(`nav.${name}`) }))} />
      {children}
    </>
  );
}
